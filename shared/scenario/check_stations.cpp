// Judges each station: who serves there, what its operation needs, what must fit into its queue.
#include <algorithm>

#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

struct JudgedStation {
    const Scenario& scenario;
    const AreaDef& area;
    const StationDef& def;
    std::size_t place;
    const StationPlaces& places;
    ProblemLog& log;
};

std::string who(const JudgedStation& station) {
    return quoted(station.def.name);
}

// Nobody reviews own work: where a reviewer can also make, the author is out.
std::int32_t reviewersNeeded(const AreaDef& area, const StationDef& review) {
    const bool mayBeAuthor = std::any_of(area.people.begin(), area.people.end(), [&](const PeopleDef& people) {
        return has(people, review.skill) &&
               std::any_of(area.stations.begin(), area.stations.end(), [&](const StationDef& station) {
                   return station.operation == Operation::Make && isPeople(station) && has(people, station.skill);
               });
    });
    return review.reviewers + (mayBeAuthor ? 1 : 0);
}

void checkReviewers(const JudgedStation& station) {
    const std::int32_t needed = reviewersNeeded(station.area, station.def);
    const std::int32_t there = peopleWith(station.area, station.def.skill);
    if (there >= needed) return;
    const std::string skill = quoted(station.scenario.skills[station.def.skill]);
    const bool byAuthor = needed > station.def.reviewers;
    station.log.report(station.places.skill,
                       who(station) + " needs " + std::to_string(needed) + " people with the skill " + skill + " in " +
                           quoted(station.area.name) + ", which has " + std::to_string(there) +
                           (byAuthor ? ": one may be the author, and nobody reviews own work" : ""));
}

void checkServers(const JudgedStation& station) {
    if (!isPeople(station.def)) return;
    if (peopleWith(station.area, station.def.skill) == 0) {
        station.log.report(station.places.skill, "nobody in " + quoted(station.area.name) + " has the skill " +
                                                     quoted(station.scenario.skills[station.def.skill]));
    } else if (station.def.operation == Operation::Review) {
        checkReviewers(station);
    }
    if (station.def.buffer == 0) {
        station.log.report(station.places.buffer, who(station) +
                                                      " is served by people, who take from its queue: "
                                                      "its \"buffer\" must be 1 or more");
    }
}

// A review and a test send back to the make before them.
void checkOperation(const JudgedStation& station) {
    const bool madeBefore = station.place > 0 && makeUpTo(station.area, station.place - 1).has_value();
    const bool detects = station.def.detects.value > 0;
    if (isDice(station.def) && station.def.operation != Operation::Make) {
        station.log.report(station.places.operation, who(station) + " throws dice: its operation must be \"make\"");
    } else if (station.def.operation == Operation::Review && !isPeople(station.def)) {
        station.log.report(station.places.operation,
                           who(station) + " reviews, which only people do: give it a \"skill\", not \"machines\"");
    } else if (station.def.operation == Operation::Review && !madeBefore) {
        station.log.report(station.places.operation, who(station) + " reviews, but nothing is made before it");
    } else if (station.def.operation == Operation::Test && detects && !madeBefore) {
        station.log.report(station.places.operation,
                           who(station) + " finds defects, but there is no \"make\" before it to send them back to");
    } else if (station.def.operation == Operation::Make && detects) {
        station.log.report(station.places.detects,
                           who(station) + " makes and cannot find defects: let a \"review\" or \"test\" do that");
    }
    if (station.def.defects.value > 0 && station.scenario.defects.delay.ms == 0) {
        station.log.report(station.places.defects,
                           who(station) +
                               " puts in defects, but no table [defects] says what becomes of those that "
                               "nobody finds");
    }
}

void checkBatch(const JudgedStation& station) {
    const StationDef& def = station.def;
    if (def.preempts && def.batch > 1) {
        station.log.report(station.places.preempts, who(station) + " cannot both preempt and work in batches");
    }
    if (def.batch == 1) return;
    if (isPeople(def)) {
        station.log.report(station.places.batch,
                           who(station) + " works in batches, which only machines do: people take one item at a time");
        return;
    }
    const std::string need = who(station) + " waits for " + std::to_string(def.batch) + " items, but ";
    if (def.batch > def.buffer) {
        station.log.report(station.places.batch, need + "its \"buffer\" is " + std::to_string(def.buffer));
    }
    if (def.batch > def.wipLimit) {
        station.log.report(station.places.batch, need + "its \"wip_limit\" is " + std::to_string(def.wipLimit));
    }
    const ReleaseRuleDef& rule = station.area.release;
    if (rule.conwip != 0 && def.batch > rule.conwip) {
        station.log.report(station.places.batch, need + "the \"conwip\" of its area is " + std::to_string(rule.conwip));
    }
    if (rule.rope != 0 && static_cast<std::int32_t>(station.place) <= rule.drum && def.batch > rule.rope) {
        station.log.report(station.places.batch, need + "the \"rope\" of its area is " + std::to_string(rule.rope));
    }
}

void checkAtStart(const JudgedStation& station) {
    const StationDef& def = station.def;
    if (def.atStart == 0) return;
    if (station.area.sources.empty()) {
        station.log.report(station.places.atStart, quoted(station.area.name) +
                                                       " has no [area.source] that the items of \"at_start\" could "
                                                       "come from");
    }
    if (def.atStart > def.buffer || (def.wipLimit != kNoWipLimit && def.atStart > def.wipLimit)) {
        station.log.report(station.places.atStart,
                           "\"at_start\" does not fit into the \"buffer\" or the \"wip_limit\" of " + who(station));
    }
}

void checkDiceAmongDice(const AreaDef& area, const AreaPlaces& places, ProblemLog& log) {
    for (std::size_t i = 1; i < area.stations.size(); ++i) {
        if (isDice(area.stations[i]) == isDice(area.stations[0])) continue;
        log.report(places.stations[i].self, "in " + quoted(area.name) + ", either all stations have dice or none: " +
                                                quoted(area.stations[0].name) + " and " +
                                                quoted(area.stations[i].name) + " differ");
        return;
    }
}

}  // namespace

void checkStations(const Judged& judged) {
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        const AreaDef& area = judged.scenario.areas[a];
        for (std::size_t i = 0; i < area.stations.size(); ++i) {
            const JudgedStation station{judged.scenario, area, area.stations[i], i, judged.places.areas[a].stations[i],
                                        judged.log};
            checkServers(station);
            checkOperation(station);
            checkBatch(station);
            checkAtStart(station);
        }
        checkDiceAmongDice(area, judged.places.areas[a], judged.log);
    }
}

}  // namespace gemba
