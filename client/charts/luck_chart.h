// How the same decisions fared on many lucks: a histogram of results, with the session's own luck as a flag; beside it
// another policy's results as an outline.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

struct LuckSeries {
    const std::vector<std::int64_t>& played;    // euros; the session's own luck first
    const std::vector<std::int64_t>& together;  // the same lucks; empty = not known yet
};

ChartTip drawLuckChart(const ChartFrame& frame, const LuckSeries& series);

}  // namespace gemba
