// Statistics of a factory, all computed from its visit records and, for what is not finished, from where items stand.
#pragma once

#include <vector>

#include "server/sim/world.h"

namespace gemba {

// Features per band at the end of each day up to now: the cumulative flow diagram.
[[nodiscard]] std::vector<FlowDay> flowByDay(const World& world);
// Every feature's age, finished or not.
[[nodiscard]] std::vector<LeadTime> leadTimes(const World& world);
// The band a feature stands in now.
[[nodiscard]] FlowBand bandOf(const World& world, const Item& feature);

}  // namespace gemba
