// Several curves over the days of a session, named where they end. Of a curve with a number, discs with it lie on the
// line, so that it is found without colour.
#pragma once

#include "client/charts/plot.h"

namespace gemba {

enum class CurveLine : std::uint8_t { Solid, Dashed };

struct DayCurve {
    std::string name;
    std::vector<std::int64_t> byDay;  // by the end of each day
    ImU32 colour = 0;
    float width = 2.5F;  // at 1080p
    bool own = false;    // its name is bold
    CurveLine line = CurveLine::Solid;
    std::string mark{};  // on its discs; empty = it has none
};

struct DayChart {
    std::vector<DayCurve> curves;
    AxisUnit unit = AxisUnit::Money;  // or Count
    std::string title;                // of the upward axis
    std::int32_t daysPerRound = 1;
};

// The mouse finds every day, with the exact values.
ChartTip drawDayCurves(const ChartFrame& frame, const DayChart& chart);

}  // namespace gemba
