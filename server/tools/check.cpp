#include <algorithm>
#include <iostream>

#include "server/tools/tools.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

constexpr int kFine = 0;
constexpr int kUnusable = 2;

int checkScenarioFile(const std::string& name) {
    const Result<std::string> path = findScenario(name);
    const Result<std::string> text = path.ok() ? readTextFile(path.value()) : Result<std::string>(path.error());
    if (!text.ok()) return complain(text.error());
    const ReadScenario read = readScenario(text.value(), path.value());
    if (!read.ok()) {
        std::cerr << read.text() << "\n";
        return kUnusable;
    }
    std::cout << path.value() << ": fine: " << read.scenario.areas.size() << " areas, " << read.scenario.seats.size()
              << " seats, " << totalDays(read.scenario.session) << " days\n";
    return kFine;
}

int checkTalkFile(const std::string& path) {
    const Result<std::string> found = checkTalk(path);
    if (found.ok())
        std::cout << found.value() << "\n";
    else
        std::cerr << found.error().text() << "\n";
    return found.ok() ? kFine : kUnusable;
}

std::vector<std::string> allFiles() {
    std::vector<std::string> files = allScenarios();
    const std::vector<std::string> talks = talksBeside(files);
    files.insert(files.end(), talks.begin(), talks.end());
    return files;
}

}  // namespace

int checkFiles(const std::vector<std::string>& asked) {
    int worst = kFine;
    const std::vector<std::string> files = asked.empty() ? allFiles() : asked;
    if (files.empty()) return complain({"scenarios", "no such folder with scenarios here or beside this program"});
    for (const std::string& name : files)
        worst = std::max(worst, isTalkFile(name) ? checkTalkFile(name) : checkScenarioFile(name));
    return worst;
}

}  // namespace gemba
