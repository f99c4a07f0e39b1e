// The factory's result day by day under each policy, all on the same luck. Labels stand at the ends of the
// lines.
#pragma once

#include "client/charts/bars_chart.h"

namespace gemba {

void drawLinesChart(const ChartFrame& frame, const std::vector<BaselineResult>& results);

}  // namespace gemba
