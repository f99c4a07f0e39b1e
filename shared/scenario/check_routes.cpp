// Judges the ways that items take: from every station there is one out, and no loop can fill up and stand still.
#include <algorithm>

#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

struct Stop {
    std::size_t area = 0;
    std::size_t place = 0;
    bool leavesArea = false;
    std::vector<std::size_t> next;  // indices of stops
    std::vector<std::size_t> back;  // where work is sent back to
};
using Stops = std::vector<Stop>;  // all stations, area by area

bool sendsBack(const RotDef& rot) {
    return rot.base.value > 0 || rot.perDay.value > 0;
}

const StationDef& stationAt(const Scenario& scenario, const Stop& stop) {
    return scenario.areas[stop.area].stations[stop.place];
}

void addNext(const Scenario& scenario, const std::vector<std::size_t>& firstOf, Stop& stop) {
    const StationDef& station = stationAt(scenario, stop);
    for (const RouteDef& route : station.routes) {
        if (route.area.isNone()) {
            stop.leavesArea = true;
        } else {
            stop.next.push_back(firstOf[route.area.index()] + static_cast<std::size_t>(route.place));
        }
    }
    if (!station.routes.empty()) return;
    stop.leavesArea = stop.place + 1 == scenario.areas[stop.area].stations.size();
    if (!stop.leavesArea) stop.next.push_back(firstOf[stop.area] + stop.place + 1);
}

// Reviews, tests and the gate send back to the last make before them.
void addBack(const Scenario& scenario, const std::vector<std::size_t>& firstOf, Stop& stop) {
    const AreaDef& area = scenario.areas[stop.area];
    const StationDef& station = area.stations[stop.place];
    const bool refuses = station.operation == Operation::Review && sendsBack(scenario.review);
    if ((refuses || station.detects.value > 0) && stop.place > 0) {
        stop.back.push_back(firstOf[stop.area] + makeUpTo(area, stop.place - 1).value_or(0));
    }
    if (station.reviewers > 1) stop.back.push_back(firstOf[stop.area] + stop.place);  // for the next pair of eyes
    if (stop.leavesArea && scenario.gate.duration.ms > 0 && sendsBack(scenario.gate.rot)) {
        stop.back.push_back(firstOf[stop.area] + makeUpTo(area, stop.place).value_or(0));
    }
}

Stops stopsOf(const Scenario& scenario) {
    Stops stops;
    std::vector<std::size_t> firstOf;
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        firstOf.push_back(stops.size());
        for (std::size_t i = 0; i < scenario.areas[a].stations.size(); ++i) stops.push_back({a, i, false, {}, {}});
    }
    for (Stop& stop : stops) {
        addNext(scenario, firstOf, stop);
        addBack(scenario, firstOf, stop);
    }
    return stops;
}

std::vector<bool> reachOut(const Stops& stops) {
    std::vector<bool> reach(stops.size(), false);
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            if (reach[i]) continue;
            reach[i] = stops[i].leavesArea || std::any_of(stops[i].next.begin(), stops[i].next.end(),
                                                          [&](std::size_t next) { return reach[next]; });
            more = more || reach[i];
        }
    }
    return reach;
}

// Where one can get to from a stop, going only through stops whose buffer is finite.
std::vector<bool> reachThroughBuffers(const Scenario& scenario, const Stops& stops, std::size_t from) {
    std::vector<bool> reach(stops.size(), false);
    std::vector<std::size_t> left{from};
    while (!left.empty()) {
        const Stop& stop = stops[left.back()];
        left.pop_back();
        std::vector<std::size_t> onward = stop.next;
        onward.insert(onward.end(), stop.back.begin(), stop.back.end());
        for (const std::size_t to : onward) {
            if (reach[to] || stationAt(scenario, stops[to]).buffer == kNoBuffer) continue;
            reach[to] = true;
            left.push_back(to);
        }
    }
    return reach;
}

void checkLoops(const Judged& judged, const Stops& stops) {
    const Scenario& scenario = judged.scenario;
    std::vector<std::vector<bool>> reach;
    for (std::size_t i = 0; i < stops.size(); ++i) reach.push_back(reachThroughBuffers(scenario, stops, i));
    std::vector<bool> reported(stops.size(), false);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!reach[i][i] || reported[i]) continue;
        Words loop;
        for (std::size_t j = i; j < stops.size(); ++j) {
            if (!reach[i][j] || !reach[j][i]) continue;
            reported[j] = true;
            loop.push_back(stationAt(scenario, stops[j]).name);
        }
        judged.log.report(judged.places.areas[stops[i].area].stations[stops[i].place].buffer,
                          "items can come back to " + quoted(loop.front()) +
                              " and every \"buffer\" on the way round (" + joined(loop) +
                              ") has an end, so that all can wait for each other for ever: leave one \"buffer\" out");
    }
}

bool hasSkill(const PeopleDef& people, std::size_t skill) {
    return std::any_of(people.skills.begin(), people.skills.end(),
                       [&](const SkillLevel& level) { return level.skill == skill; });
}

// Whoever stands at a full queue with done work in the hands cannot be the one who empties it.
void checkDoor(const Judged& judged, const Stop& from, const Stop& to) {
    const StationDef& feeds = stationAt(judged.scenario, from);
    const StationDef& full = stationAt(judged.scenario, to);
    if (full.buffer == kNoBuffer || full.buffer == 0 || from.area != to.area || !isPeople(feeds) || !isPeople(full))
        return;
    const std::vector<PeopleDef>& people = judged.scenario.areas[to.area].people;
    const bool both = std::any_of(people.begin(), people.end(), [&](const PeopleDef& group) {
        return hasSkill(group, feeds.skill) && hasSkill(group, full.skill);
    });
    if (!both) return;
    judged.log.report(
        judged.places.areas[to.area].stations[to.place].buffer,
        quoted(full.name) + " has a \"buffer\" with an end, and people of " + quoted(feeds.name) +
            " before it work at both, so that all can wait at its door for ever: leave the \"buffer\" out");
}

void checkDoors(const Judged& judged, const Stops& stops) {
    for (const Stop& stop : stops)
        for (const std::size_t to : stop.next) checkDoor(judged, stop, stops[to]);
}

void checkShares(const Judged& judged, const Stop& stop) {
    const StationDef& station = stationAt(judged.scenario, stop);
    std::int64_t sum = 0;
    for (const RouteDef& route : station.routes) sum += route.share.value;
    if (station.routes.empty() || sum == 1000) return;
    judged.log.report(judged.places.areas[stop.area].stations[stop.place].routes,
                      "the shares of \"routes\" must sum to 1, not " + decimalText(sum * 1000));
}

// An area without a source of its own lives on what others send it or ask of it.
void checkSupply(const Judged& judged, const Stops& stops) {
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        const AreaDef& area = judged.scenario.areas[a];
        bool supplied = !area.sources.empty();
        for (const Stop& stop : stops) {
            for (const std::size_t to : stop.next) supplied = supplied || (stop.area != a && stops[to].area == a);
        }
        for (const AreaDef& other : judged.scenario.areas) {
            for (const SourceDef& source : other.sources) supplied = supplied || source.needs[a] > 0;
        }
        if (supplied) continue;
        judged.log.report(judged.places.areas[a].self,
                          quoted(area.name) + " has no [area.source], and no other area routes or asks for work there");
    }
}

}  // namespace

void checkRoutes(const Judged& judged) {
    const Stops stops = stopsOf(judged.scenario);
    const std::vector<bool> reach = reachOut(stops);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        checkShares(judged, stops[i]);
        if (reach[i]) continue;
        judged.log.report(judged.places.areas[stops[i].area].stations[stops[i].place].routes,
                          "no way leads out from " + quoted(stationAt(judged.scenario, stops[i]).name) +
                              ": some route must end with \"out\"");
    }
    checkLoops(judged, stops);
    checkDoors(judged, stops);
    checkSupply(judged, stops);
}

}  // namespace gemba
