// What was delivered to customers and what they sent back: the records from which the four DORA keys are computed.
#pragma once

#include <vector>

#include "server/sim/world.h"

namespace gemba {

// Features shipped since day 1, in order. Where the first making is not on record, it counts from when it was asked
// for.
[[nodiscard]] std::vector<DeliveredChange> changesOf(const World& world);
// Defects that customers reported since day 1, in order, repaired or not.
[[nodiscard]] std::vector<Repair> repairsOf(const World& world);

}  // namespace gemba
