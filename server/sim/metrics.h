// Statistics of a factory, all computed from its visit records and, for what is not finished, from where items stand.
#pragma once

#include <vector>

#include "server/sim/world.h"

namespace gemba {

// Features per band at the end of each day from day 1 up to now: the cumulative flow diagram.
[[nodiscard]] std::vector<FlowDay> flowByDay(const World& world);
// Every feature's age, finished or not; those shipped before day 1 are left out.
[[nodiscard]] std::vector<LeadTime> leadTimes(const World& world);
// The band an item stands in now.
[[nodiscard]] FlowBand bandOf(const World& world, const Item& item);
// The records that the items on the floor would leave if their visits ended now.
[[nodiscard]] std::vector<Visit> unfinishedVisits(const World& world);

// Shares of the time since day 1 began, in the order of the states; they sum to all of it, to the millisecond.
[[nodiscard]] std::vector<Duration> timeByState(const World& world, const Worker& worker);
[[nodiscard]] std::vector<Duration> timeByState(const World& world, const Station& station);

}  // namespace gemba
