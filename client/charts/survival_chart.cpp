#include "client/charts/survival_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/plot.h"
#include "shared/figures/lead_times.h"

namespace gemba {

namespace {

double daysOf(std::int32_t hours) {
    return static_cast<double>(hours) / static_cast<double>(kHoursPerDay);
}

// In days, to the oldest feature, shipped or not.
double longest(const std::vector<LeadTime>& times) {
    std::int32_t hours = 1;
    for (const LeadTime& time : times) hours = std::max(hours, time.ageHours);
    return daysOf(hours);
}

void daysAxis(const Plot& plot) {
    const float y = plot.max.y + plot.look.px(6) + plot.look.size(Type::Small) / 2;
    for (const double day : ticks(0, plot.xTo, 8))
        chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2], {plot.x(day), y},
                  std::to_string(std::lround(day)), Anchor::Centre);
}

// Steps, level from one end to the next.
void stairs(const Plot& plot, const std::vector<SurvivalStep>& curve) {
    double open = 100;  // percent
    for (const SurvivalStep& step : curve) {
        const double day = daysOf(step.hours);
        plot.list.PathLineTo(plot.at(day, open));
        open = step.openPermille / 10.0;
        plot.list.PathLineTo(plot.at(day, open));
    }
    plot.list.PathLineTo(plot.at(plot.xTo, open));
    plot.list.PathStroke(plot.look[Role::Plate], 0, plot.look.px(4));
}

// Where half and where 85 % are through; a level that is not reached has no mark.
void marks(const ChartFrame& frame, const Plot& plot, const std::vector<LeadTime>& times) {
    for (const int percent : {50, 85}) {
        const std::optional<std::int32_t> hours = leadTimePercentile(times, percent);
        if (!hours) continue;
        const ImVec2 at = plot.at(daysOf(*hours), 100 - percent);
        dashedAcross(plot, 100 - percent, at.x, plot.look[Role::Text2]);
        plot.list.AddCircleFilled(at, plot.look.px(6), plot.look[Role::Text]);
        const std::string words = frame.texts.say(
            "charts.through", {{"p", std::to_string(percent)}, {"n", std::to_string(std::lround(daysOf(*hours)))}});
        const bool room = at.x + plot.look.px(14) + chartTextSize(plot.look, Type::SmallBold, words).x < plot.max.x;
        chartText(plot.list, plot.look, Type::SmallBold, plot.look[Role::Text],
                  {at.x + plot.look.px(room ? 14.0F : -14.0F), at.y - plot.look.size(Type::SmallBold) * 0.7F}, words,
                  room ? Anchor::Left : Anchor::Right);
    }
}

ChartTip shareAt(const ChartFrame& frame, const Plot& plot, const std::vector<SurvivalStep>& curve, double day) {
    double open = 1;
    for (const SurvivalStep& step : curve)
        if (daysOf(step.hours) <= day) open = step.openPermille / 1000.0;
    markDay(plot, day);
    return {frame.texts.say("charts.days_after", {{"n", std::to_string(std::lround(day))}}),
            frame.texts.say("charts.not_shipped", {{"p", percentText(open)}})};
}

}  // namespace

ChartTip drawSurvivalChart(const ChartFrame& frame, const std::vector<LeadTime>& times) {
    if (times.empty()) return emptyChart(frame, frame.texts.say("charts.no_features"));
    const std::vector<SurvivalStep> curve = survivalOf(times);
    const Plot plot = dayPlot(frame, {0, longest(times), 0, 100, AxisUnit::Percent}, frame.look.px(12));
    yAxis(plot, AxisUnit::Percent);
    yTitle(plot, frame.texts.say("charts.open_axis"));
    daysAxis(plot);
    baseLine(plot);
    stairs(plot, curve);
    marks(frame, plot, times);
    const std::optional<double> under = dayUnder(frame, plot);
    return under ? shareAt(frame, plot, curve, *under) : ChartTip{};
}

}  // namespace gemba
