// Puts a chart into the rest of an ImGui window: room, mouse, tip.
#pragma once

#include <functional>

#include "client/charts/chart.h"
#include "client/panels/widgets.h"

namespace gemba {

struct ChartDef {
    std::function<ChartTip(const ChartFrame&)> draw;
    std::function<float(const ChartFrame&)> least;  // height below which things would overlap; empty = none
};
// From the cursor to the window's lower edge, less `below`; where that is too low for the chart, the window scrolls.
// `name`: of the probe.
void chartHere(const Ui& ui, std::string_view name, const ChartDef& chart, float below = 0);

}  // namespace gemba
