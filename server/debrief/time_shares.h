// Where people's time went, round by round, from what the watch saw.
#pragma once

#include "server/replay/watch.h"

namespace gemba {

// One entry per round that has begun, the last one up to now.
[[nodiscard]] std::vector<RoundTimes> timesByRound(const World& world, const Watch& watch);

}  // namespace gemba
