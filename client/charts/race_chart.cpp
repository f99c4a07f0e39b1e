#include "client/charts/race_chart.h"

#include <array>

#include "client/charts/day_curves.h"
#include "client/charts/plan_names.h"

namespace gemba {

namespace {

enum class RaceValue : std::uint8_t { Result, Shipped };

// Of the others: light and dark in turn, so that neighbours differ.
ImU32 otherColour(const Look& look, std::size_t other) {
    const std::array<ImU32, kMaxFactories> colours{look.ramp[4], look.ramp[2], look[Role::Text2], look.ramp[3]};
    return colours[other % colours.size()];
}

std::vector<std::int64_t> valuesOf(const Standing& standing, RaceValue value) {
    if (value == RaceValue::Result) return standing.factoryByDay;
    return {standing.shippedByDay.begin(), standing.shippedByDay.end()};
}

// The own one last, over the others.
std::vector<DayCurve> raceCurves(const ChartFrame& frame, const RaceData& data, RaceValue value) {
    const Look& look = frame.look;
    std::vector<DayCurve> curves{{frame.texts.say("standings.untouched"), valuesOf(data.race.untouched, value),
                                  look[Role::Text3], 2.5F, false, CurveLine::Dashed}};
    std::optional<DayCurve> own;
    for (std::size_t i = 0; i < data.race.factories.size(); ++i) {
        const bool mine = data.own == i;
        DayCurve curve{factoryName(frame.texts, i, mine), valuesOf(data.race.factories[i], value),
                       mine ? look[Role::Plate] : otherColour(look, i), mine ? 4.0F : 2.5F, mine};
        curve.mark = std::to_string(i + 1);
        if (mine)
            own = std::move(curve);
        else
            curves.push_back(std::move(curve));
    }
    if (own) curves.push_back(std::move(*own));
    return curves;
}

}  // namespace

ChartTip drawRaceChart(const ChartFrame& frame, const RaceData& data) {
    return drawDayCurves(frame, {raceCurves(frame, data, RaceValue::Result), AxisUnit::Money,
                                 frame.texts.say("charts.result_axis"), data.daysPerRound});
}

ChartTip drawRaceShippedChart(const ChartFrame& frame, const RaceData& data) {
    return drawDayCurves(frame, {raceCurves(frame, data, RaceValue::Shipped), AxisUnit::Count,
                                 frame.texts.say("charts.shipped_so_far"), data.daysPerRound});
}

}  // namespace gemba
