// Four ways with the same luck as bars, and between as played and coordinated the bracket "price of silos",
// in money.
#pragma once

#include "client/charts/chart.h"
#include "client/text/words.h"

namespace gemba {

// Coordinated minus as played: positive = what the silos cost; negative = as played did better. Nothing when
// one lacks.
struct SiloPrice {
    bool known = false;
    Money money;
};
// Height under which the runs would lie on each other.
[[nodiscard]] float leastBarsHeight(const ChartFrame& frame);
[[nodiscard]] SiloPrice priceOfSilos(const std::vector<BaselineResult>& results);
[[nodiscard]] const BaselineResult* resultOf(const std::vector<BaselineResult>& results, Baseline baseline);

ChartTip drawBarsChart(const ChartFrame& frame, const std::vector<BaselineResult>& results);

}  // namespace gemba
