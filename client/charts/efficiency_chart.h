// Utilization beside flow efficiency, area by area: how much of their time people were at work, and how much of the
// time that features took somebody worked on them.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawEfficiencyChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<RoundTimes>& rounds,
                             const std::vector<AreaFlow>& flow);
// Below it rows would lie on each other.
[[nodiscard]] float leastEfficiencyHeight(const ChartFrame& frame, const FloorPlan& plan);

}  // namespace gemba
