#include "client/charts/lines_chart.h"

#include "client/charts/day_curves.h"
#include "client/text/words.h"

namespace gemba {

namespace {

std::size_t shadeOf(Baseline baseline) {
    if (baseline == Baseline::Coordinated) return 4;
    return baseline == Baseline::EveryoneLocal ? 3 : 2;
}

DayCurve curveOf(const ChartFrame& frame, const BaselineResult& result) {
    const Look& look = frame.look;
    const bool own = result.baseline == Baseline::AsPlayed;
    return {frame.texts.say(keyOf(result.baseline)), result.factoryByDay,
            own ? look[Role::Plate] : look.ramp[shadeOf(result.baseline)], own ? 4.0F : 2.5F, own};
}

}  // namespace

ChartTip drawLinesChart(const ChartFrame& frame, const std::vector<BaselineResult>& results,
                        std::int32_t daysPerRound) {
    DayChart chart{{}, AxisUnit::Money, frame.texts.say("charts.result_axis"), daysPerRound};
    for (const BaselineResult& result : results) chart.curves.push_back(curveOf(frame, result));
    return drawDayCurves(frame, chart);
}

}  // namespace gemba
