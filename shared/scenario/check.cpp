#include "shared/scenario/check.h"

#include <algorithm>
#include <string_view>

#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

// Counts up to a limit and reports the piece that first passes it.
class Total {
  public:
    Total(std::size_t most, std::string_view what, ProblemLog& log) : m_most(most), m_what(what), m_log(&log) {}
    void add(std::int32_t count, FilePlace place) {
        const std::size_t before = m_sum;
        m_sum += static_cast<std::size_t>(count);
        if (before > m_most || m_sum <= m_most) return;
        m_log->report(place, "more than " + std::to_string(m_most) + " " + std::string(m_what) + " in all");
    }

  private:
    std::size_t m_most;
    std::string_view m_what;
    ProblemLog* m_log;
    std::size_t m_sum = 0;
};

void checkTotals(const Judged& judged) {
    Total stations(kMaxStations, "stations", judged.log);
    Total machines(kMaxMachines, "machines", judged.log);
    Total people(kMaxWorkers, "people", judged.log);
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        const AreaDef& area = judged.scenario.areas[a];
        const AreaPlaces& places = judged.places.areas[a];
        for (std::size_t i = 0; i < area.stations.size(); ++i) {
            stations.add(1, places.stations[i].self);
            machines.add(area.stations[i].machines, places.stations[i].self);
        }
        for (std::size_t i = 0; i < area.people.size(); ++i) people.add(area.people[i].count, places.people[i].self);
    }
    for (std::size_t i = 0; i < judged.scenario.happenings.size(); ++i) {
        const HappeningDef& happening = judged.scenario.happenings[i];
        if (happening.what == Deed::Hire) people.add(happening.count, judged.places.happenings[i].self);
    }
    for (std::size_t i = 0; i < judged.scenario.events.size(); ++i) {
        const HappeningDef& happening = judged.scenario.events[i].happening;
        if (happening.what == Deed::Hire) people.add(happening.count, judged.places.events[i].self);
    }
}

void checkGlyphs(const Judged& judged) {
    std::vector<NameAt> glyphs;
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        glyphs.push_back({judged.scenario.areas[a].glyph, judged.places.areas[a].glyph});
    }
    reportDuplicates(glyphs, "glyph", judged.log);
}

void checkRot(const RotDef& rot, FilePlace place, std::string_view label, ProblemLog& log) {
    if (rot.base <= rot.most) return;
    log.report(place, std::string(label) + ": \"most\" is less than \"base\"");
}

void checkGateWindow(const GateDef& gate, FilePlace place, ProblemLog& log) {
    if (gate.window == 0) return;
    if (gate.windowFloor > gate.window) {
        log.report(place, "[gate]: \"window_floor\" (" + std::to_string(gate.windowFloor) +
                              ") is more than \"window\" (" + std::to_string(gate.window) + ")");
    }
    if (gate.windowCeiling != 0 && gate.windowCeiling < gate.window) {
        log.report(place, "[gate]: \"window_ceiling\" (" + std::to_string(gate.windowCeiling) +
                              ") is less than \"window\" (" + std::to_string(gate.window) + ")");
    }
}

void checkPeopleRules(const PeopleRulesDef& rules, FilePlace place, ProblemLog& log) {
    const bool other =
        rules.newcomer.value != 1000 || rules.newcomerReturns.value != 1000 || rules.mentoring.value != 0;
    if (rules.assimilation.ms == 0 && other) {
        log.report(place,
                   "[people]: \"newcomer\", \"newcomer_returns\" and \"mentoring\" need \"assimilation_days\" above 0");
    }
    if (rules.tiring.ms == 0 && rules.fatigue.value != 0) {
        log.report(place, "[people]: \"fatigue\" needs \"tiring_days\" above 0");
    }
}

void checkWorkingHours(const Judged& judged) {
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        const AreaDef& area = judged.scenario.areas[a];
        for (std::size_t i = 0; i < area.people.size(); ++i) {
            if (area.people[i].from < area.people[i].until) continue;
            judged.log.report(judged.places.areas[a].people[i].until,
                              quoted(area.people[i].title) +
                                  " must come before they go: \"from_hour\" is not less "
                                  "than \"until_hour\"");
        }
    }
}

}  // namespace

bool isDice(const StationDef& station) {
    return station.dice.most > 0;
}

bool isPeople(const StationDef& station) {
    return station.machines == 0 && !isDice(station);
}

bool has(const PeopleDef& people, std::size_t skill) {
    return std::any_of(people.skills.begin(), people.skills.end(),
                       [&](const SkillLevel& level) { return level.skill == skill; });
}

std::int32_t peopleWith(const AreaDef& area, std::size_t skill) {
    std::int32_t count = 0;
    for (const PeopleDef& people : area.people) count += has(people, skill) ? people.count : 0;
    return count;
}

std::optional<std::size_t> makeUpTo(const AreaDef& area, std::size_t place) {
    for (std::size_t i = place + 1; i > 0; --i) {
        if (area.stations[i - 1].operation == Operation::Make) return i - 1;
    }
    return {};
}

Problems checkScenario(const Scenario& scenario, const ScenarioPlaces& places, const std::string& fileName) {
    ProblemLog log(fileName);
    const Judged judged{scenario, places, log};
    checkStations(judged);
    checkRoutes(judged);
    checkSources(judged);
    checkPlan(judged);
    checkPresets(judged);
    checkWorkingHours(judged);
    checkTotals(judged);
    checkGlyphs(judged);
    checkSeats(judged);
    checkPeopleRules(scenario.peopleRules, places.people, log);
    checkRot(scenario.review, places.review, "[review]", log);
    checkRot(scenario.gate.rot, places.gate, "[gate]", log);
    checkGateWindow(scenario.gate, places.gate, log);
    return log.take();
}

}  // namespace gemba
