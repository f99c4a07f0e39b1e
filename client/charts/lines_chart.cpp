#include "client/charts/lines_chart.h"

#include <algorithm>

#include "client/charts/plot.h"

namespace gemba {

namespace {

float labelWidth(const ChartFrame& frame, const std::vector<BaselineResult>& results) {
    float width = 0;
    for (const BaselineResult& result : results)
        width = std::max(width, chartTextSize(frame.look, Type::SmallBold, frame.texts.say(keyOf(result.baseline))).x);
    return width + frame.look.px(14);
}

Plot plotFor(const ChartFrame& frame, const std::vector<BaselineResult>& results) {
    const Look& look = frame.look;
    Plot plot{frame.list,
              look,
              {frame.min.x + chartTextSize(look, Type::Small, "0000 k€ ").x, frame.min.y + look.px(8)},
              {frame.max.x - labelWidth(frame, results), frame.max.y - look.size(Type::Small) - look.px(8)}};
    std::int64_t most = 1;
    std::int64_t least = 0;
    std::size_t lastDay = 1;
    for (const BaselineResult& result : results) {
        lastDay = std::max(lastDay, result.factoryByDay.size());
        for (const std::int64_t value : result.factoryByDay)
            most = std::max(most, value), least = std::min(least, value);
    }
    plot.xTo = static_cast<double>(lastDay);
    plot.yTo = static_cast<double>(most) * 1.05;
    plot.yFrom = static_cast<double>(least) * 1.05;
    return plot;
}

void curve(const Plot& plot, const BaselineResult& result, ImU32 colour, float thick) {
    plot.list.PathLineTo(plot.at(0, 0));
    for (std::size_t day = 0; day < result.factoryByDay.size(); ++day)
        plot.list.PathLineTo(plot.at(static_cast<double>(day + 1), static_cast<double>(result.factoryByDay[day])));
    plot.list.PathStroke(colour, 0, thick);
}

void dayAxis(const ChartFrame& frame, const Plot& plot) {
    const float y = plot.max.y + frame.look.size(Type::Small) / 2 + frame.look.px(6);
    for (const double day : ticks(0, plot.xTo, 6)) {
        const auto whole = static_cast<int>(day + 0.5);
        const std::string text = whole == 0 ? frame.texts.say("debrief.day") : std::to_string(whole);
        chartText(frame.list, frame.look, Type::Small, frame.look[Role::Text2], {plot.x(day), y}, text, Anchor::Centre);
    }
}

}  // namespace

void drawLinesChart(const ChartFrame& frame, const std::vector<BaselineResult>& results) {
    const Look& look = frame.look;
    const Plot plot = plotFor(frame, results);
    yAxis(plot, 5, AxisUnit::Money);
    baseLine(plot);
    dayAxis(frame, plot);
    std::vector<EndLabel> labels;
    for (const BaselineResult& result : results) {
        if (result.factoryByDay.empty()) continue;
        const bool own = result.baseline == Baseline::AsPlayed;
        const std::size_t shade = result.baseline == Baseline::Coordinated     ? 4
                                  : result.baseline == Baseline::EveryoneLocal ? 3
                                                                               : 2;
        curve(plot, result, own ? look[Role::Plate] : look.ramp[shade], look.px(own ? 4.0F : 2.5F));
        labels.push_back({plot.y(static_cast<double>(result.factoryByDay.back())),
                          frame.texts.say(keyOf(result.baseline)), look[own ? Role::Text : Role::Text2],
                          own ? Type::SmallBold : Type::Small});
    }
    spread(labels, look.size(Type::Small), plot.min.y - look.px(8), plot.max.y + look.px(8));
    for (const EndLabel& label : labels)
        chartText(frame.list, look, label.type, label.colour, {plot.max.x + look.px(10), label.y}, label.text,
                  Anchor::Left);
}

}  // namespace gemba
