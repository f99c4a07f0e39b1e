#include <iostream>

#include "server/tools/tools.h"
#include "shared/scenario/reader.h"

namespace gemba {

int checkFiles(const std::vector<std::string>& asked) {
    int worst = 0;
    const std::vector<std::string> files = asked.empty() ? allScenarios() : asked;
    if (files.empty()) return complain({"scenarios", "no such folder with scenarios here or beside this program"});
    for (const std::string& name : files) {
        Result<std::string> path = findScenario(name);
        Result<std::string> text = path.ok() ? readTextFile(path.value()) : Result<std::string>(path.error());
        if (!text.ok()) {
            worst = complain(text.error());
            continue;
        }
        const ReadScenario read = readScenario(text.value(), path.value());
        if (read.ok()) {
            std::cout << path.value() << ": fine: " << read.scenario.areas.size() << " areas, "
                      << read.scenario.seats.size() << " seats, " << totalDays(read.scenario.session) << " days\n";
        } else {
            std::cerr << read.text() << "\n";
            worst = 2;
        }
    }
    return worst;
}

}  // namespace gemba
