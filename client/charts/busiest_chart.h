// Who was busiest longest, as a strip over the days: solid where one station holds it, hatched while it is moving to
// another one. It is an indicator, not the verdict which station is the constraint.
#pragma once

#include "client/charts/chart.h"

namespace gemba {

struct BusiestData {
    const FloorPlan& plan;
    const std::vector<BusiestSpan>& spans;
    std::size_t days;  // of the session
};

ChartTip drawBusiestStrip(const ChartFrame& frame, const BusiestData& data);
// The strip, its legend and its axis.
[[nodiscard]] float busiestStripHeight(const ChartFrame& frame);

// "nova review held it on 7 of 12 days."
[[nodiscard]] std::string busiestSentence(const Texts& texts, const BusiestData& data);
// Who was it on most days; none = nobody ever was.
[[nodiscard]] StationId busiestStation(const BusiestData& data);

}  // namespace gemba
