#include <filesystem>

#include "server/tools/tools.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

constexpr const char* kTalkEnding = ".talk.toml";

std::string withoutEnding(const std::string& path) {
    return path.substr(0, path.size() - std::string_view(kTalkEnding).size());
}

// The text of a problem names its file already.
Error linesOf(const Problems& problems, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < problems.size() && i < most; ++i) text += (i == 0 ? "" : "\n") + problems[i].text();
    return {"", text};
}

Result<LoadedTalk> talkAt(const std::string& path, std::size_t problems) {
    if (!isTalkFile(path)) return Error{path, "is no talk; the name of one ends with .talk.toml"};
    const Result<std::string> text = readTextFile(path);
    if (!text.ok()) return text.error();
    const std::string scenarioFile = withoutEnding(path) + ".toml";
    const Result<std::string> scenarioText = readTextFile(scenarioFile);
    if (!scenarioText.ok())
        return Error{path, "goes with the scenario " + scenarioFile + ", which cannot be read; put it beside the talk"};
    const ReadScenario scenario = readScenario(scenarioText.value(), scenarioFile);
    if (!scenario.ok()) return linesOf(scenario.problems, problems);
    ReadPreparedTalk read = readTalk(text.value(), path, scenario.scenario);
    if (!read.ok()) return linesOf(read.problems, problems);
    return LoadedTalk{std::move(read.talk), scenarioFile};
}

}  // namespace

bool isTalkFile(const std::string& path) {
    return path.ends_with(kTalkEnding);
}

std::vector<std::string> talksBeside(const std::vector<std::string>& scenarios) {
    std::vector<std::string> talks;
    for (const std::string& scenario : scenarios) {
        const std::filesystem::path talk = std::filesystem::path(scenario).replace_extension(kTalkEnding);
        if (std::filesystem::exists(talk)) talks.push_back(talk.string());
    }
    return talks;
}

Result<LoadedTalk> loadTalk(const std::string& nameOrPath) {
    const bool isName = nameOrPath.find('/') == std::string::npos && !nameOrPath.ends_with(".toml");
    const Result<std::string> path = findScenario(isName ? nameOrPath + ".talk" : nameOrPath);
    if (!path.ok())
        return Error{"talk '" + nameOrPath + "'", "not found; there is none beside a scenario of this name"};
    return talkAt(path.value(), 1);
}

Result<std::string> checkTalk(const std::string& path) {
    const Result<LoadedTalk> loaded = talkAt(path, kMaxTalkMarks);
    if (!loaded.ok()) return loaded.error();
    const PreparedTalk& talk = loaded.value().talk;
    return path + ": fine: " + std::to_string(talk.marks.size()) + " bookmarks, seed " + std::to_string(talk.seed);
}

}  // namespace gemba
