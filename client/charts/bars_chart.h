// Four ways with the same luck as bars, and between as played and coordinated the bracket "price of silos",
// in money.
#pragma once

#include "client/charts/chart.h"
#include "client/text/words.h"
#include "shared/figures/silos.h"

namespace gemba {

// Height under which the runs would lie on each other.
[[nodiscard]] float leastBarsHeight(const ChartFrame& frame, std::size_t runs);
ChartTip drawBarsChart(const ChartFrame& frame, const std::vector<BaselineResult>& results);

}  // namespace gemba
