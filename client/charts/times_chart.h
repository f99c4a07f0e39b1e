// Lead times: finished features by the day they finished, with the 50th, 85th and 95th percentile, and beside
// them the work that is still open, by where it stands. Finished-only statistics would flatter a clogged
// factory.
#pragma once

#include <optional>

#include "client/charts/bars_chart.h"

namespace gemba {

struct Percentiles {
    double p50 = 0;  // days
    double p85 = 0;
    double p95 = 0;
};
// Nearest-rank percentiles of the finished features; nothing when none finished.
[[nodiscard]] std::optional<Percentiles> leadTimePercentiles(const std::vector<LeadTime>& times);

void drawTimesChart(const ChartFrame& frame, const std::vector<LeadTime>& times);

}  // namespace gemba
