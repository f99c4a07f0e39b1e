// What each seat did and what it gets for it, by the rules of shared/rules. The scheme may change; what was earned
// until then stays earned.
#pragma once

#include "server/sim/world.h"

namespace gemba {

[[nodiscard]] Work workOf(const World& world, SeatId seat);  // since day 1
// Of the present period of pay, for Scheme::Chance.
[[nodiscard]] std::uint64_t payLuck(const World& world);
void changeScheme(World& world, Scheme scheme);

}  // namespace gemba
