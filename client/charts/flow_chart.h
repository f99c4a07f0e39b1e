// Cumulative flow diagram: features by where they are, day by day, shipped at the bottom. A band that grows
// wider is a pile that grows; the widest one gets the white plate.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

// The band before "shipped" with the most features on the last day; the backlog does not count.
[[nodiscard]] FlowBand widestBand(const std::vector<FlowDay>& flow);

ChartTip drawFlowChart(const ChartFrame& frame, const std::vector<FlowDay>& flow, std::int32_t daysPerRound);

}  // namespace gemba
