// How long features took and how much of it somebody worked on them: flow efficiency, area by area.
#pragma once

#include "server/sim/world.h"

namespace gemba {

// From the visit records and, for what is in hand now, from the people. Both times count from day 1 on. What was
// shipped before day 1, turned away or withdrawn is left out. Gate runs and releases are no touch: nobody works on the
// box then.
[[nodiscard]] std::vector<AreaFlow> flowOfAreas(const World& world);

// By item: how long somebody worked on it since day 1.
[[nodiscard]] std::vector<Duration> touchedSoFar(const World& world);

}  // namespace gemba
