// Where the time went: for each station the shares of its people's time at work, blocked, waiting, starved, with fires.
#pragma once

#include "client/charts/row_grid.h"

namespace gemba {

[[nodiscard]] const char* keyOf(Doing doing);

struct SharesData {
    const FloorPlan& plan;
    const std::vector<RoundTimes>& rounds;
    StationId marked;  // gets brackets; none = none does
};
ChartTip drawSharesChart(const ChartFrame& frame, const SharesData& data, RowNames names);
// Below it rows would lie on each other.
[[nodiscard]] float leastSharesHeight(const ChartFrame& frame, const SharesData& data);

}  // namespace gemba
