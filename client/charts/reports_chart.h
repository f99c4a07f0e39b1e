// What each area reported, as a line, over what was true, as a filled shape: three steps, higher is worse. Where the
// shape stands above the line, the report was too good.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

ChartTip drawReportsChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<AreaReports>& reports);
// The least height in which its rows do not lie on each other.
[[nodiscard]] float leastReportsHeight(const ChartFrame& frame, const FloorPlan& plan,
                                       const std::vector<AreaReports>& reports);

// How often reports were too good, all areas together.
[[nodiscard]] std::string reportsSentence(const Texts& texts, const std::vector<AreaReports>& reports);

}  // namespace gemba
