// What must hold in every world at every moment. Tests call it after each step; loading an image calls it once.
#pragma once

#include <string>

#include "server/sim/world.h"

namespace gemba {

// Empty when all is well, else one sentence about the first thing that is not.
[[nodiscard]] std::string brokenInvariant(const World& world);

}  // namespace gemba
