// The factory's result day by day under each policy, all on the same luck. Labels stand at the ends of the
// lines.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawLinesChart(const ChartFrame& frame, const std::vector<BaselineResult>& results, std::int32_t daysPerRound);

}  // namespace gemba
