// How many features are still not shipped so many days after they were asked for, the open ones counted as "not yet".
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawSurvivalChart(const ChartFrame& frame, const std::vector<LeadTime>& times);

}  // namespace gemba
