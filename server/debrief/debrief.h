// The numbers and charts of a finished session: as played beside the baselines on the same luck.
#pragma once

#include "server/sim/world.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Runs the three baselines, so it takes some milliseconds. `world` is the session's own at its end.
[[nodiscard]] Debrief makeDebrief(const World& world);

}  // namespace gemba
