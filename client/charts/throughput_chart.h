// Throughput: features shipped per day, stacked by owner, with the running average. Where releases are days apart, a
// column is as wide as the days whose work it ships.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawThroughputChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                             std::size_t days);

}  // namespace gemba
