#include "client/app/scenario_list.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "client/app/assets.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFlagship = "openstack";
constexpr const char* kTutorial = "tutorial";
constexpr std::array<const char*, kGoals> kGoalNames{"own_bonus", "factory_shipped"};

// A preset that is the scenario's own session under another name: medals are known for that one.
bool isOwnSession(const SessionDef& own, const PresetDef& preset) {
    return preset.rounds == own.rounds && preset.daysPerRound == own.daysPerRound &&
           preset.planSeconds == own.planSeconds && preset.runSeconds == own.runSeconds &&
           preset.reviewSeconds == own.reviewSeconds && preset.breakSeconds == own.breakSeconds;
}

ScenarioCard toCard(const Scenario& scenario, const Records& records) {
    ScenarioCard card{scenario.id, scenario.title, scenario.briefing, scenario.areas.size(), scenario.seats.size(), {},
                      {}};
    for (const PresetDef& preset : scenario.presets)
        card.lengths.push_back(
            {isOwnSession(scenario.session, preset) ? std::string() : preset.name, preset.minutes, preset.rounds});
    for (std::size_t difficulty = 0; difficulty < card.medals.size(); ++difficulty) {
        for (std::size_t goal = 0; goal < kGoals; ++goal) {
            const auto kept =
                records.find(recordKey(scenario.id, static_cast<Difficulty>(difficulty), static_cast<Goal>(goal)));
            if (kept != records.end()) card.medals[difficulty][goal] = static_cast<Medal>(kept->second);
        }
    }
    return card;
}

}  // namespace

std::vector<ScenarioCard> scenariosBeside(const std::string& assets, const Records& records) {
    std::vector<ScenarioCard> cards;
    std::error_code problem;
    const Result<std::string> found = assetsFolder(assets);
    if (!found.ok()) return cards;
    const fs::path folder = fs::path(found.value()).parent_path() / "scenarios";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) {
        const fs::path& file = entry.path();
        if (file.extension() != ".toml" || file.stem() == kTutorial) continue;
        std::ifstream in(file, std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const ReadScenario read = readScenario(text, file.string());
        if (read.ok() && read.scenario.id == file.stem()) cards.push_back(toCard(read.scenario, records));
    }
    std::sort(cards.begin(), cards.end(), [](const ScenarioCard& a, const ScenarioCard& b) {
        if ((a.id == kFlagship) != (b.id == kFlagship)) return a.id == kFlagship;
        return a.title < b.title;
    });
    return cards;
}

std::vector<ScenarioCard> inLanguage(std::vector<ScenarioCard> cards, const Language& language) {
    for (ScenarioCard& card : cards) {
        FloorPlan words;
        words.title = card.title;
        words.briefing = card.briefing;
        words = language.wordsOf(card.id).plan(std::move(words));
        card.title = words.title;
        card.briefing = words.briefing;
    }
    return cards;
}

std::string recordKey(const std::string& scenario, Difficulty difficulty, Goal goal) {
    return scenario + "/" + std::string(kDifficultyNames[static_cast<std::size_t>(difficulty)]) + "/" +
           kGoalNames[static_cast<std::size_t>(goal)];
}

bool noteMedals(Records& records, const std::string& scenario, const Debrief& debrief) {
    bool better = false;
    for (const ParResult& result : debrief.pars) {
        const auto medal = static_cast<int>(medalFor(result.score, result.par, result.doNothing));
        better = noteRecord(records, recordKey(scenario, debrief.difficulty, result.goal), medal) || better;
    }
    return better;
}

}  // namespace gemba
