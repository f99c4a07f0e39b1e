#include "client/charts/ageing_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "client/charts/feature_dots.h"
#include "client/charts/flow_chart.h"
#include "client/charts/format.h"
#include "client/charts/legend.h"
#include "client/charts/plan_names.h"
#include "client/charts/plot.h"
#include "client/charts/times_chart.h"
#include "client/text/words.h"

namespace gemba {

namespace {

constexpr int kPlaces = kFlowBands - 1;  // all but shipped
constexpr std::array<int, 3> kFinishedPercents{50, 85, 95};

struct Ages {
    const std::vector<LeadTime>& all;
    std::vector<LeadTime> finished;
    std::array<int, kPlaces> open{};  // by place
    int openInAll = 0;
};

Ages agesOf(const std::vector<LeadTime>& times) {
    Ages ages{times, {}, {}, 0};
    for (const LeadTime& time : times) {
        if (time.finishedDay >= 0) ages.finished.push_back(time);
        if (time.finishedDay >= 0 || static_cast<int>(time.band) >= kPlaces) continue;
        ++ages.open[static_cast<std::size_t>(time.band)];
        ++ages.openInAll;
    }
    return ages;
}

bool isOpen(const LeadTime& time) {
    return time.finishedDay < 0 && static_cast<int>(time.band) < kPlaces;
}

Plot plotFor(const ChartFrame& frame, const Ages& ages, float below) {
    double most = 1;
    for (const LeadTime& time : ages.all)
        if (isOpen(time)) most = std::max(most, ageInDays(time));
    if (!ages.finished.empty()) most = std::max(most, percentileInDays(ages.finished, 95).value_or(0));
    ChartFrame above = frame;
    above.max.y += dayAxisHeight(frame.look) - below;
    const float labels = chartTextSize(frame.look, Type::Small, "95 %").x + frame.look.px(14);
    return dayPlot(above, {0, kPlaces, 0, most * 1.06, AxisUnit::Count}, labels);
}

// How long finished features took; above the second line open ones are older than most of them.
void references(const Plot& plot, const Ages& ages) {
    if (ages.finished.empty()) return;
    std::vector<EndLabel> labels;
    for (const int percent : kFinishedPercents) {
        const double days = percentileInDays(ages.finished, percent).value_or(0);
        labels.push_back({plot.y(days), percentText(percent / 100.0), plot.look[Role::Text], Type::Small});
        dashedAcross(plot, days, plot.max.x, plot.look[Role::Text2]);
        if (percent == 85)
            plot.list.AddRectFilled(plot.min, {plot.max.x, plot.y(days)}, withAlpha(plot.look[Role::Alarm], 0.10F));
    }
    endLabels(plot, std::move(labels));
}

std::string finding(const ChartFrame& frame, const Ages& ages) {
    if (ages.finished.empty()) return frame.texts.say("charts.nothing_finished");
    const double most = percentileInDays(ages.finished, 85).value_or(0);
    const auto older = std::count_if(ages.all.begin(), ages.all.end(),
                                     [&](const LeadTime& time) { return isOpen(time) && ageInDays(time) > most; });
    return frame.texts.say("charts.older", {{"n", std::to_string(older)}, {"all", std::to_string(ages.openInAll)}});
}

struct PlaceLabel {
    std::string name;
    std::string count;
};

PlaceLabel placeLabel(const ChartFrame& frame, const Ages& ages, int place) {
    return {frame.texts.say(keyOf(static_cast<FlowBand>(place))),
            std::to_string(ages.open[static_cast<std::size_t>(place)])};
}

// Names take turns between two lines where one is wider than its column.
void placeNames(const ChartFrame& frame, const Plot& plot, const Ages& ages) {
    const Look& look = frame.look;
    const float column = (plot.max.x - plot.min.x) / kPlaces;
    float widest = 0;
    for (int place = 0; place < kPlaces; ++place)
        widest = std::max(widest, chartTextSize(look, Type::Small, placeLabel(frame, ages, place).name).x);
    const bool takeTurns = widest > column - look.px(4);
    const float line = look.size(Type::Small);
    for (int place = 0; place < kPlaces; ++place) {
        const PlaceLabel label = placeLabel(frame, ages, place);
        const float x = plot.x(place + 0.5);
        const float y = plot.max.y + line / 2 + look.px(4);
        chartText(frame.list, look, Type::SmallBold, look[Role::Text], {x, y}, label.count, Anchor::Centre);
        chartText(frame.list, look, Type::Small, look[Role::Text2], {x, y + line * (takeTurns && place % 2 ? 2 : 1)},
                  label.name, Anchor::Centre);
    }
}

std::vector<FeatureDot> dotsFor(const Plot& plot, const Ages& ages) {
    std::vector<FeatureDot> dots;
    for (std::size_t i = 0; i < ages.all.size(); ++i)
        if (isOpen(ages.all[i]))
            dots.push_back({plot.at(static_cast<double>(ages.all[i].band) + 0.5, ageInDays(ages.all[i])), i});
    placeSideBySide(plot.look, dots, (plot.max.x - plot.min.x) / kPlaces * 0.92F);
    return dots;
}

ChartTip tipFor(const ChartFrame& frame, const FloorPlan& plan, const Ages& ages, const LeadTime& time) {
    ChartTip tip{areaPlace(plan, time.owner).name, frame.texts.say(keyOf(time.band)),
                 frame.texts.say("charts.open_for", {{"n", ageText(frame.texts, time)}})};
    if (ages.finished.empty()) return tip;
    const auto younger = std::count_if(ages.finished.begin(), ages.finished.end(),
                                       [&](const LeadTime& one) { return one.ageHours < time.ageHours; });
    const double share = static_cast<double>(younger) / static_cast<double>(ages.finished.size());
    tip.push_back(frame.texts.say("charts.older_than", {{"p", percentText(share)}}));
    return tip;
}

}  // namespace

ChartTip drawAgeingChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times) {
    const Ages ages = agesOf(times);
    if (ages.openInAll == 0) return emptyChart(frame, frame.texts.say("charts.nothing_open"));
    const Look& look = frame.look;
    const std::vector<LegendEntry> owners = areaLegend(frame, plan);
    const std::string words = finding(frame, ages);
    ChartFrame inner = frame;
    inner.min.y += legendHeight(frame, owners) + look.px(6);
    inner.max.y -= sentenceHeight(frame, Type::Small, words) + look.px(8);
    const Plot plot = plotFor(inner, ages, 3 * look.size(Type::Small) + look.px(4));
    drawLegend(frame, owners, frame.min.y);
    yAxis(plot, AxisUnit::Count);
    yTitle(plot, frame.texts.say("charts.age_axis"));
    references(plot, ages);
    baseLine(plot);
    placeNames(frame, plot, ages);
    chartSentence(frame, Type::Small, Role::Text2, inner.max.y + look.px(8), words);
    const std::optional<std::size_t> under = drawDots(frame, plan, times, dotsFor(plot, ages));
    return under ? tipFor(frame, plan, ages, times[*under]) : ChartTip{};
}

}  // namespace gemba
