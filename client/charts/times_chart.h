// Lead times: finished features by the day they finished, beside them the work that is still open, by where it stands,
// and the 50th, 85th and 95th percentile with open work counted: finished-only numbers would flatter a clogged factory.
#pragma once

#include "client/charts/bars_chart.h"

namespace gemba {

void drawTimesChart(const ChartFrame& frame, const std::vector<LeadTime>& times);

}  // namespace gemba
