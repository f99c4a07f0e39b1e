// Marks with their names in rows, where labels at the data itself do not fit.
#pragma once

#include <functional>

#include "client/charts/chart.h"

namespace gemba {

struct LegendEntry {
    std::string label;
    std::function<void(ImVec2 min, ImVec2 max)> draw;  // its mark, in this rectangle
};

// As many rows as the frame's width asks for.
[[nodiscard]] float legendHeight(const ChartFrame& frame, const std::vector<LegendEntry>& entries);
void drawLegend(const ChartFrame& frame, const std::vector<LegendEntry>& entries, float y);

// Glyph, colour and name of each of the plan's areas.
[[nodiscard]] std::vector<LegendEntry> areaLegend(const ChartFrame& frame, const FloorPlan& plan);

}  // namespace gemba
