// The factories of a race side by side, and the one that nobody touched, all on the same luck.
#pragma once

#include <optional>

#include "client/charts/chart.h"

namespace gemba {

struct RaceData {
    const Standings& race;
    std::optional<std::size_t> own;  // factory of who looks
    std::int32_t daysPerRound = 1;
};
ChartTip drawRaceChart(const ChartFrame& frame, const RaceData& data);         // result, day by day
ChartTip drawRaceShippedChart(const ChartFrame& frame, const RaceData& data);  // features shipped, day by day

}  // namespace gemba
