// Lead times of finished features by the day they finished, and the ages by which 50, 85 and 95 % of all are done.
// Those count open work too (see leadTimePercentile): finished-only numbers would flatter a clogged factory.
#pragma once

#include <optional>

#include "client/charts/chart.h"

namespace gemba {

// `days`: of the session so far, the width of the chart.
ChartTip drawTimesChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                        std::size_t days);

// Working days with one decimal.
[[nodiscard]] std::string ageText(const Texts& texts, const LeadTime& time);
[[nodiscard]] double ageInDays(const LeadTime& time);
// Nothing when too much is still open to tell.
[[nodiscard]] std::optional<double> percentileInDays(const std::vector<LeadTime>& times, int percent);

}  // namespace gemba
