#include "client/charts/times_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/charts/feature_dots.h"
#include "client/charts/format.h"
#include "client/charts/legend.h"
#include "client/charts/plan_names.h"
#include "client/charts/plot.h"
#include "client/replica/throughput.h"
#include "shared/figures/lead_times.h"

namespace gemba {

namespace {

constexpr std::array<int, 3> kPercents{50, 85, 95};

std::string percentileLabel(const ChartFrame& frame, int percent, double days) {
    return frame.texts.say("charts.percentile",
                           {{"p", std::to_string(percent)}, {"n", std::to_string(std::lround(days))}});
}

PlotRange rangeOf(const std::vector<LeadTime>& times, std::size_t days) {
    double most = 1;
    for (const LeadTime& time : times)
        if (time.finishedDay >= 0) most = std::max(most, ageInDays(time));
    for (const int percent : kPercents) most = std::max(most, percentileInDays(times, percent).value_or(0));
    return {0, std::max<double>(1, static_cast<double>(days)), 0, most * 1.06, AxisUnit::Count};
}

// A dashed line for each percentile that is known.
void percentileLines(const ChartFrame& frame, const Plot& plot, const std::vector<LeadTime>& times) {
    std::vector<EndLabel> labels;
    for (const int percent : kPercents) {
        const std::optional<double> days = percentileInDays(times, percent);
        if (!days) break;  // the sentence below says so
        labels.push_back({plot.y(*days), percentileLabel(frame, percent, *days), plot.look[Role::Text], Type::Small});
        dashedAcross(plot, *days, plot.max.x, plot.look[Role::Text2]);
    }
    endLabels(plot, std::move(labels));
}

// What the dashed lines say, and what cannot be said yet.
std::string percentileWords(const ChartFrame& frame, const std::vector<LeadTime>& times) {
    const auto open = std::count_if(times.begin(), times.end(), [](const LeadTime& t) { return t.finishedDay < 0; });
    double oldest = 0;
    for (const LeadTime& time : times) oldest = std::max(oldest, ageInDays(time));
    const std::string counted = frame.texts.count("charts.open_counted", open);
    for (const int percent : kPercents)
        if (!percentileInDays(times, percent))
            return counted + " " + frame.texts.say("charts.too_much_open", {{"p", std::to_string(percent)}});
    return counted;
}

std::vector<FeatureDot> dotsOf(const Plot& plot, const std::vector<LeadTime>& times, std::size_t days) {
    std::vector<FeatureDot> dots;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (times[i].finishedDay >= 0) dots.push_back({plot.at(times[i].finishedDay + 1.0, ageInDays(times[i])), i});
    const float between = plot.x(daysBetweenShipments(shippedByDay(times, days))) - plot.x(0);
    placeSideBySide(plot.look, dots, between * 0.9F);
    return dots;
}

ChartTip tipOf(const ChartFrame& frame, const FloorPlan& plan, const LeadTime& time) {
    return {areaPlace(plan, time.owner).name,
            frame.texts.say("charts.finished_on", {{"n", std::to_string(time.finishedDay + 1)}}),
            frame.texts.say("charts.took", {{"n", ageText(frame.texts, time)}})};
}

}  // namespace

double ageInDays(const LeadTime& time) {
    return static_cast<double>(time.ageHours) / static_cast<double>(kHoursPerDay);
}

std::string ageText(const Texts& texts, const LeadTime& time) {
    return daysText(texts, hours(time.ageHours));
}

std::optional<double> percentileInDays(const std::vector<LeadTime>& times, int percent) {
    const std::optional<std::int32_t> hours = leadTimePercentile(times, percent);
    if (!hours) return std::nullopt;
    return static_cast<double>(*hours) / static_cast<double>(kHoursPerDay);
}

ChartTip drawTimesChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                        std::size_t days) {
    if (times.empty()) return emptyChart(frame, frame.texts.say("charts.no_features"));
    const Look& look = frame.look;
    const std::vector<LegendEntry> owners = areaLegend(frame, plan);
    const std::string words = percentileWords(frame, times);
    ChartFrame inner = frame;
    inner.min.y += legendHeight(frame, owners) + look.px(6);
    inner.max.y -= sentenceHeight(frame, Type::Small, words) + look.px(8);
    const PlotRange range = rangeOf(times, days);
    const float labels = chartTextSize(look, Type::Small, percentileLabel(frame, 95, range.yTo)).x + look.px(14);
    const Plot plot = dayPlot(inner, range, labels);
    drawLegend(frame, owners, frame.min.y);
    yAxis(plot, range.unit);
    yTitle(plot, frame.texts.say("charts.days_axis"));
    dayAxis(plot, frame.texts, plan.daysPerRound);
    percentileLines(frame, plot, times);
    baseLine(plot);
    chartSentence(frame, Type::Small, Role::Text2, inner.max.y + look.px(8), words);
    const std::optional<std::size_t> under = drawDots(frame, plan, times, dotsOf(plot, times, days));
    return under ? tipOf(frame, plan, times[*under]) : ChartTip{};
}

}  // namespace gemba
