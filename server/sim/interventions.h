// What comes from outside the factory: the facilitator's rules and events. Called by `Simulation::intervene` only.
#pragma once

#include "server/sim/world.h"
#include "shared/protocol/intervention.h"

namespace gemba {

// False = the scenario has no such event.
[[nodiscard]] bool canIntervene(const World& world, const Intervention& intervention);
// Only when it can.
void intervene(World& world, const Intervention& intervention);

}  // namespace gemba
