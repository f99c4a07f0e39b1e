// Four ways with the same luck as bars, and between as played and coordinated the bracket "price of silos",
// in money.
#pragma once

#include <vector>

#include "client/charts/look.h"
#include "client/text/words.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Coordinated minus as played: positive = what the silos cost; negative = as played did better. Nothing when
// one lacks.
struct SiloPrice {
    bool known = false;
    Money money;
};
[[nodiscard]] SiloPrice priceOfSilos(const std::vector<BaselineResult>& results);
[[nodiscard]] const BaselineResult* resultOf(const std::vector<BaselineResult>& results, Baseline baseline);

struct ChartFrame {
    ImDrawList& list;
    const Look& look;
    const Texts& texts;
    ImVec2 min;
    ImVec2 max;
};

void drawBarsChart(const ChartFrame& frame, const std::vector<BaselineResult>& results);

}  // namespace gemba
