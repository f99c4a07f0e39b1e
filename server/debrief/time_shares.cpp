#include "server/debrief/time_shares.h"

#include <algorithm>

namespace gemba {

namespace {

// People times milliseconds in [from, to).
TimeShares sharesOf(const PlaceMoments& moments, SimTime from, SimTime to) {
    TimeShares shares;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const SimTime begin = std::max(moments[i].at, from);
        const SimTime end = i + 1 < moments.size() ? std::min(moments[i + 1].at, to) : to;
        if (begin >= end) continue;
        for (std::size_t doing = 0; doing < kDoings; ++doing)
            shares.ms[doing] += moments[i].count[doing] * (end - begin).ms;
    }
    return shares;
}

std::vector<TimeShares> sharesOf(const std::vector<PlaceMoments>& places, SimTime from, SimTime to) {
    std::vector<TimeShares> all;
    for (const PlaceMoments& moments : places) all.push_back(sharesOf(moments, from, to));
    return all;
}

}  // namespace

std::vector<RoundTimes> timesByRound(const World& world, const Watch& watch) {
    std::vector<RoundTimes> rounds;
    const Duration length = days(world.scenario->session.daysPerRound);
    for (SimTime from = world.dayOne; from < world.now; from = from + length) {
        const SimTime to = std::min(from + length, world.now);
        rounds.push_back({sharesOf(watch.stations(), from, to), sharesOf(watch.areas(), from, to)});
    }
    return rounds;
}

}  // namespace gemba
