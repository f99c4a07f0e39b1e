// How long each station was busiest longest, alone and while it was moving, in shares of the session.
#pragma once

#include "client/charts/busiest_chart.h"

namespace gemba {

ChartTip drawHoldersChart(const ChartFrame& frame, const BusiestData& data);
// Below it rows would lie on each other.
[[nodiscard]] float leastHoldersHeight(const ChartFrame& frame, const BusiestData& data);

}  // namespace gemba
