#include "shared/scenario/reader.h"

#include <algorithm>
#include <tuple>

#include "shared/scenario/area_reader.h"
#include "shared/scenario/cards_reader.h"
#include "shared/scenario/check.h"
#include "shared/scenario/market_reader.h"
#include "shared/scenario/names.h"
#include "shared/scenario/people_reader.h"
#include "shared/scenario/plan_reader.h"
#include "shared/scenario/preset_reader.h"
#include "shared/scenario/rules_reader.h"
#include "shared/scenario/seat_reader.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

void readProves(Section& section, Scenario& scenario) {
    const Words known = words(kLessonKindNames);
    for (const std::string& name : section.namesIfThere("proves", kLessonKinds)) {
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) {
            section.log().report(section.placeOf("proves"),
                                 "unknown lesson " + quoted(name) + "; known: " + joined(known));
        } else {
            scenario.proves.push_back(static_cast<LessonKind>(found - known.begin()));
        }
    }
}

void readHead(const TomlNode& table, Scenario& scenario, ProblemLog& log) {
    Section section(table, "[scenario]", log);
    scenario.id = section.name("id");
    scenario.title = section.text("title");
    scenario.briefing = section.text("briefing");
    scenario.lesson = section.text("lesson");
    readProves(section, scenario);
    scenario.skills = section.namesIfThere("skills", kMaxSkills);
    scenario.employers = section.namesIfThere("employers", kMaxEmployers);
    scenario.partSize = section.permille("part_size", kSizeShare, scenario.partSize);
    scenario.diceTiming = section.pick<DiceTiming>("dice_timing", "dice timing", kDiceTimingNames, scenario.diceTiming);
    const std::vector<std::size_t> order = section.order("start_order", "kind of work", words(kWorkClassNames));
    if (order.size() == scenario.startOrder.size()) {
        std::transform(order.begin(), order.end(), scenario.startOrder.begin(),
                       [](std::size_t index) { return static_cast<WorkClass>(index); });
    }
    section.finish();
}

Scenario readAll(const TomlNode& root, ScenarioPlaces& places, ProblemLog& log) {
    Scenario scenario;
    KnownNames names = gatherNames(root);
    Section file(root, "the file", log);
    if (const TomlNode* table = file.table("scenario", "[scenario]")) readHead(*table, scenario, log);
    names.skills = scenario.skills;
    names.employers = scenario.employers;
    readRules(file, names, scenario);
    if (const TomlNode* table = file.tableIfThere("cards")) scenario.cards = readCards(*table, log);
    if (const TomlNode* table = file.tableIfThere("people")) readPeopleRules(*table, scenario.peopleRules, log);
    if (const TomlNode* table = file.table("market", "[market]")) readMarket(*table, names, scenario.market, log);
    readAreas(file.tables("area", "[[area]]", kMaxAreas), names, scenario, places, log);
    readProjects(file.tablesIfThere("project", "[[project]]", kMaxProjects), names, scenario, places, log);
    readHappenings(file.tablesIfThere("happening", "[[happening]]", kMaxHappenings), names, scenario, places, log);
    readEvents(file.tablesIfThere("event", "[[event]]", kMaxEvents), names, scenario, places, log);
    readSeats(file.tables("seat", "[[seat]]", kMaxSeats), names, scenario, places, log);
    readQualities(file.tablesIfThere("quality", "[[quality]]", kMaxQualities), scenario, log);
    if (const TomlNode* table = file.tableIfThere("levers")) readLevers(*table, scenario.levers, log);
    if (const TomlNode* table = file.tableIfThere("costs")) readCosts(*table, scenario.costs, log);
    if (const TomlNode* table = file.tableIfThere("culture")) readCulture(*table, scenario.culture, log);
    readPresets(file.tablesIfThere("preset", "[[preset]]", kMaxPresets), scenario, places, log);
    file.finish();
    places.people = file.placeOf("people");
    places.review = file.placeOf("review");
    places.gate = file.placeOf("gate");
    return scenario;
}

Problems inFileOrder(Problems problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return problems;
}

}  // namespace

ReadScenario readScenario(std::string_view text, const std::string& fileName) {
    TomlTree tree = parseToml(text, fileName);
    if (!tree.problems.empty()) return {{}, std::move(tree.problems)};
    ProblemLog log(fileName);
    ScenarioPlaces places;
    Scenario scenario = readAll(tree.root, places, log);
    Problems problems = log.take();
    // A gap would look like a contradiction to the cross checks, so they wait until every key reads well.
    if (problems.empty()) problems = checkScenario(scenario, places, fileName);
    if (!problems.empty()) return {{}, inFileOrder(std::move(problems))};
    return {std::move(scenario), {}};
}

std::string ReadScenario::text() const {
    std::string lines;
    for (const Problem& problem : problems) lines += problem.text() + "\n";
    return lines;
}

}  // namespace gemba
