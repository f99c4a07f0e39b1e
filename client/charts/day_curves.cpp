#include "client/charts/day_curves.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"

namespace gemba {

namespace {

constexpr int kDiscsEach = 3;

float nameWidth(const ChartFrame& frame, const DayChart& chart) {
    float width = 0;
    for (const DayCurve& curve : chart.curves)
        width = std::max(width, chartTextSize(frame.look, Type::SmallBold, curve.name).x);
    return width + frame.look.px(14);
}

PlotRange dayRange(const DayChart& chart) {
    std::int64_t most = 1;
    std::int64_t least = 0;
    std::size_t lastDay = 1;
    for (const DayCurve& curve : chart.curves) {
        lastDay = std::max(lastDay, curve.byDay.size());
        for (const std::int64_t value : curve.byDay) most = std::max(most, value), least = std::min(least, value);
    }
    return {0, static_cast<double>(lastDay), static_cast<double>(least) * 1.05, static_cast<double>(most) * 1.05,
            chart.unit};
}

ImVec2 pointOf(const Plot& plot, const DayCurve& curve, std::size_t day) {
    return plot.at(static_cast<double>(day), static_cast<double>(day == 0 ? 0 : curve.byDay[day - 1]));
}

// Stroke and gap are as long along the curve, whatever its slope.
void dashes(const Plot& plot, const DayCurve& curve) {
    const float dash = plot.look.px(7);
    float gone = 0;
    for (std::size_t day = 1; day <= curve.byDay.size(); ++day) {
        const ImVec2 from = pointOf(plot, curve, day - 1);
        const ImVec2 to = pointOf(plot, curve, day);
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float at = 0; at < length;) {
            const float next = std::min(length, at + dash - std::fmod(gone, dash) + 0.01F);
            const auto along = [&](float way) {
                return ImVec2{from.x + (to.x - from.x) * way / length, from.y + (to.y - from.y) * way / length};
            };
            if (std::fmod(gone, 2 * dash) < dash)
                plot.list.AddLine(along(at), along(next), curve.colour, plot.look.px(curve.width));
            gone += next - at;
            at = next;
        }
    }
}

void stroke(const Plot& plot, const DayCurve& curve) {
    if (curve.line == CurveLine::Dashed) return dashes(plot, curve);
    for (std::size_t day = 0; day <= curve.byDay.size(); ++day) plot.list.PathLineTo(pointOf(plot, curve, day));
    plot.list.PathStroke(curve.colour, 0, plot.look.px(curve.width));
}

// Curves take turns along the days, so that discs do not lie on each other.
void discs(const Plot& plot, const DayChart& chart) {
    const Look& look = plot.look;
    const auto turns = static_cast<double>(chart.curves.size());
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        const DayCurve& curve = chart.curves[i];
        for (int n = 0; !curve.mark.empty() && n < kDiscsEach; ++n) {
            const double share = (n + (static_cast<double>(i) + 0.5) / turns) / kDiscsEach;
            const auto day = static_cast<std::size_t>(std::lround(share * plot.xTo));
            if (day == 0 || day > curve.byDay.size()) continue;
            const ImVec2 at = pointOf(plot, curve, day);
            plot.list.AddCircleFilled(at, look.size(Type::Small) * 0.7F, curve.colour);
            chartText(plot.list, look, Type::SmallBold, look[Role::Plateink], at, curve.mark, Anchor::Centre);
        }
    }
}

std::vector<EndLabel> endNames(const Plot& plot, const DayChart& chart) {
    std::vector<EndLabel> labels;
    for (const DayCurve& curve : chart.curves)
        if (!curve.byDay.empty())
            labels.push_back({plot.y(static_cast<double>(curve.byDay.back())), curve.name,
                              plot.look[curve.own ? Role::Text : Role::Text2],
                              curve.own ? Type::SmallBold : Type::Small});
    return labels;
}

std::string valueText(AxisUnit unit, std::int64_t value) {
    return unit == AxisUnit::Money ? exactMoneyText(Money{value}) : groupedText(value);
}

ChartTip dayTip(const ChartFrame& frame, const Plot& plot, const DayChart& chart, double under) {
    const auto day = static_cast<std::size_t>(std::clamp(std::round(under), 1.0, plot.xTo));
    ChartTip tip{frame.texts.say("charts.end_of_day", {{"n", std::to_string(day)}})};
    markDay(plot, static_cast<double>(day));
    for (const DayCurve& curve : chart.curves) {
        if (day > curve.byDay.size()) continue;
        plot.list.AddCircleFilled(pointOf(plot, curve, day), plot.look.px(5), plot.look[Role::Text]);
        tip.push_back(curve.name + ": " + valueText(chart.unit, curve.byDay[day - 1]));
    }
    return tip;
}

}  // namespace

ChartTip drawDayCurves(const ChartFrame& frame, const DayChart& chart) {
    const bool empty = std::all_of(chart.curves.begin(), chart.curves.end(),
                                   [](const DayCurve& curve) { return curve.byDay.empty(); });
    if (empty) return emptyChart(frame, frame.texts.say("charts.no_runs"));
    const Plot plot = dayPlot(frame, dayRange(chart), nameWidth(frame, chart));
    yAxis(plot, chart.unit);
    yTitle(plot, chart.title);
    dayAxis(plot, frame.texts, chart.daysPerRound);
    baseLine(plot);
    for (const DayCurve& curve : chart.curves)
        if (!curve.byDay.empty()) stroke(plot, curve);
    discs(plot, chart);
    endLabels(plot, endNames(plot, chart));
    const std::optional<double> under = dayUnder(frame, plot);
    return under ? dayTip(frame, plot, chart, *under) : ChartTip{};
}

}  // namespace gemba
