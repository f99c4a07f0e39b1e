// Copies out of the world what a viewer may know, by `visibility` and nothing else.
#pragma once

#include "server/sim/visibility.h"
#include "shared/protocol/view.h"

namespace gemba {

[[nodiscard]] PlayerView buildView(const World& world, const Viewer& viewer);

}  // namespace gemba
