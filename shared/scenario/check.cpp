#include "shared/scenario/check.h"

#include <algorithm>
#include <string_view>

#include "shared/scenario/section.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

bool has(const PeopleDef& people, std::size_t skill) {
    return std::any_of(people.skills.begin(), people.skills.end(),
                       [&](const SkillLevel& level) { return level.skill == skill; });
}

std::int32_t peopleWith(const AreaDef& area, std::size_t skill) {
    std::int32_t count = 0;
    for (const PeopleDef& people : area.people) count += has(people, skill) ? people.count : 0;
    return count;
}

// Nobody reviews own work: whoever can do both is out for the items they made.
bool soleReviewerMayBeAuthor(const AreaDef& area, const StationDef& review) {
    if (peopleWith(area, review.skill) != 1) return false;
    const auto reviewer = std::find_if(area.people.begin(), area.people.end(),
                                       [&](const PeopleDef& people) { return has(people, review.skill); });
    return std::any_of(area.stations.begin(), area.stations.end(), [&](const StationDef& station) {
        return station.operation == Operation::Make && has(*reviewer, station.skill);
    });
}

void checkStations(const Scenario& scenario, std::size_t index, const ScenarioPlaces& places, ProblemLog& log) {
    const AreaDef& area = scenario.areas[index];
    bool madeBefore = false;
    for (std::size_t i = 0; i < area.stations.size(); ++i) {
        const StationDef& station = area.stations[i];
        const StationPlaces& place = places.areas[index].stations[i];
        const std::string skill = quoted(scenario.skills[station.skill]);
        if (peopleWith(area, station.skill) == 0) {
            log.report(place.skill, "nobody in " + quoted(area.name) + " has the skill " + skill);
        }
        if (station.operation == Operation::Make) {
            madeBefore = true;
        } else if (!madeBefore) {
            log.report(place.operation, quoted(station.name) + " reviews, but nothing is made before it");
        } else if (soleReviewerMayBeAuthor(area, station)) {
            log.report(place.skill, "only one person in " + quoted(area.name) + " has the skill " + skill +
                                        " and may be the author; nobody reviews own work");
        }
    }
}

void checkSource(const Scenario& scenario, std::size_t index, const ScenarioPlaces& places, ProblemLog& log) {
    const SourceDef& source = scenario.areas[index].source;
    const AreaPlaces& place = places.areas[index];
    std::int32_t sum = 0;
    for (const Permille share : source.partsShare) sum += share.value;
    if (sum != 1000) {
        log.report(place.parts, "\"parts\" must sum to 1, not " + decimalText(std::int64_t{sum} * 1000));
    }
    const bool neverNeedsParts = sum == source.partsShare[0].value;
    const bool needsNobody =
        std::all_of(source.needs.begin(), source.needs.end(), [](std::int32_t weight) { return weight == 0; });
    if (!neverNeedsParts && needsNobody) {
        log.report(place.needs, "features can need parts, but \"needs\" names no other area");
    }
    if (source.needs[index] != 0) log.report(place.needs, "\"needs\" must not name the own area");
}

// Where the running total of the areas' pieces first passes the limit.
void checkTotals(const Scenario& scenario, const ScenarioPlaces& places, ProblemLog& log) {
    std::size_t stations = 0;
    std::size_t workers = 0;
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        for (std::size_t i = 0; i < scenario.areas[a].stations.size(); ++i) {
            if (++stations != kMaxStations + 1) continue;
            log.report(places.areas[a].stations[i].self,
                       "more than " + std::to_string(kMaxStations) + " stations in all");
        }
        for (std::size_t i = 0; i < scenario.areas[a].people.size(); ++i) {
            const std::size_t before = workers;
            workers += static_cast<std::size_t>(scenario.areas[a].people[i].count);
            if (before > kMaxWorkers || workers <= kMaxWorkers) continue;
            log.report(places.areas[a].people[i], "more than " + std::to_string(kMaxWorkers) + " people in all");
        }
    }
}

void checkGlyphs(const Scenario& scenario, const ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> glyphs;
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        glyphs.push_back({scenario.areas[a].glyph, places.areas[a].glyph});
    }
    reportDuplicates(glyphs, "glyph", log);
}

void checkSeats(const Scenario& scenario, const ScenarioPlaces& places, ProblemLog& log) {
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        std::size_t leads = 0;
        for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
            if (scenario.seats[s].area != AreaId(a) || ++leads == 1) continue;
            log.report(places.seats[s], "the area " + quoted(scenario.areas[a].name) + " has a seat already");
        }
        if (leads > 0) continue;
        log.report(places.areas[a].self, "the area " + quoted(scenario.areas[a].name) + " has no [[seat]]");
    }
}

void checkRot(const RotDef& rot, FilePlace place, std::string_view label, ProblemLog& log) {
    if (rot.base <= rot.most) return;
    log.report(place, std::string(label) + ": \"most\" is less than \"base\"");
}

}  // namespace

Problems checkScenario(const Scenario& scenario, const ScenarioPlaces& places, const std::string& fileName) {
    ProblemLog log(fileName);
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        checkStations(scenario, a, places, log);
        checkSource(scenario, a, places, log);
    }
    checkTotals(scenario, places, log);
    checkGlyphs(scenario, places, log);
    checkSeats(scenario, places, log);
    checkRot(scenario.review, places.review, "[review]", log);
    checkRot(scenario.gate.rot, places.gate, "[gate]", log);
    return log.take();
}

}  // namespace gemba
