// Ageing work in process: every open feature by where it stands and how old it is, its owner's mark on it, and beside
// them how long finished ones took.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawAgeingChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times);

}  // namespace gemba
