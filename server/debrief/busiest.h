// Who was busiest longest: the active-period method (Roser, Nakano, Tanaka: Shifting Bottleneck Detection, Winter
// Simulation Conference 2002). At any moment it is the station whose unbroken stretch of work, seen from its beginning
// to its end, is the longest of those that go on then. Where the stretches of one and of the next overlap, it is
// moving.
//
// One thing differs from the paper, whose stations are machines that are fed. Here people also fetch new work from a
// backlog that never ends, so a station that codes would never rest. A stretch therefore lasts only as long as boxes
// wait in front of the station and nobody who could take one is free; see PlaceMoment::atFullStretch.
#pragma once

#include "server/replay/watch.h"

namespace gemba {

// One unbroken stretch of a station, in the world's time.
struct Stretch {
    StationId station;
    SimTime from;
    SimTime to;
    bool operator==(const Stretch&) const = default;
};

// Up to now; in the order of the stations, each station's in the order of time.
[[nodiscard]] std::vector<Stretch> stretchesOf(const World& world, const Watch& watch);
// In order of time; of equally long stretches the one that began first, then the first station. Not more than the
// protocol carries.
[[nodiscard]] std::vector<BusiestSpan> busiestOf(const std::vector<Stretch>& stretches);

}  // namespace gemba
