#include "client/charts/lines_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/bars_chart.h"
#include "client/charts/format.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

float labelWidth(const ChartFrame& frame, const std::vector<BaselineResult>& results) {
    float width = 0;
    for (const BaselineResult& result : results)
        width = std::max(width, chartTextSize(frame.look, Type::SmallBold, frame.texts.say(keyOf(result.baseline))).x);
    return width + frame.look.px(14);
}

PlotRange rangeOf(const std::vector<BaselineResult>& results) {
    std::int64_t most = 1;
    std::int64_t least = 0;
    std::size_t lastDay = 1;
    for (const BaselineResult& result : results) {
        lastDay = std::max(lastDay, result.factoryByDay.size());
        for (const std::int64_t value : result.factoryByDay)
            most = std::max(most, value), least = std::min(least, value);
    }
    return {0, static_cast<double>(lastDay), static_cast<double>(least) * 1.05, static_cast<double>(most) * 1.05,
            AxisUnit::Money};
}

void curve(const Plot& plot, const BaselineResult& result, ImU32 colour, float thick) {
    plot.list.PathLineTo(plot.at(0, 0));
    for (std::size_t day = 0; day < result.factoryByDay.size(); ++day)
        plot.list.PathLineTo(plot.at(static_cast<double>(day + 1), static_cast<double>(result.factoryByDay[day])));
    plot.list.PathStroke(colour, 0, thick);
}

std::size_t shadeOf(Baseline baseline) {
    if (baseline == Baseline::Coordinated) return 4;
    return baseline == Baseline::EveryoneLocal ? 3 : 2;
}

std::vector<EndLabel> curves(const ChartFrame& frame, const Plot& plot, const std::vector<BaselineResult>& results) {
    const Look& look = frame.look;
    std::vector<EndLabel> labels;
    for (const BaselineResult& result : results) {
        if (result.factoryByDay.empty()) continue;
        const bool own = result.baseline == Baseline::AsPlayed;
        curve(plot, result, own ? look[Role::Plate] : look.ramp[shadeOf(result.baseline)], look.px(own ? 4.0F : 2.5F));
        labels.push_back({plot.y(static_cast<double>(result.factoryByDay.back())),
                          frame.texts.say(keyOf(result.baseline)), look[own ? Role::Text : Role::Text2],
                          own ? Type::SmallBold : Type::Small});
    }
    return labels;
}

// What each had earned by the end of the day.
ChartTip pointAt(const ChartFrame& frame, const Plot& plot, const std::vector<BaselineResult>& results, double under) {
    const auto day = static_cast<std::size_t>(std::clamp(std::round(under), 1.0, plot.xTo));
    ChartTip tip{frame.texts.say("charts.end_of_day", {{"n", std::to_string(day)}})};
    markDay(plot, static_cast<double>(day));
    for (const BaselineResult& result : results) {
        if (day > result.factoryByDay.size()) continue;
        const std::int64_t euros = result.factoryByDay[day - 1];
        plot.list.AddCircleFilled(plot.at(static_cast<double>(day), static_cast<double>(euros)), plot.look.px(5),
                                  plot.look[Role::Text]);
        tip.push_back(frame.texts.say(keyOf(result.baseline)) + ": " + exactMoneyText(Money{euros}));
    }
    return tip;
}

}  // namespace

ChartTip drawLinesChart(const ChartFrame& frame, const std::vector<BaselineResult>& results,
                        std::int32_t daysPerRound) {
    const bool empty = std::all_of(results.begin(), results.end(),
                                   [](const BaselineResult& result) { return result.factoryByDay.empty(); });
    if (empty) return emptyChart(frame, frame.texts.say("charts.no_runs"));
    const PlotRange range = rangeOf(results);
    const Plot plot = dayPlot(frame, range, labelWidth(frame, results));
    yAxis(plot, range.unit);
    yTitle(plot, frame.texts.say("charts.result_axis"));
    dayAxis(plot, frame.texts, daysPerRound);
    baseLine(plot);
    endLabels(plot, curves(frame, plot, results));
    const std::optional<double> under = dayUnder(frame, plot);
    return under ? pointAt(frame, plot, results, *under) : ChartTip{};
}

}  // namespace gemba
