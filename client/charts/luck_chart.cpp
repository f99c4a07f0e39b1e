#include "client/charts/luck_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/fills.h"
#include "client/charts/format.h"
#include "client/charts/legend.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

constexpr std::size_t kColumns = 40;

struct Histogram {
    double from = 0;
    double width = 1;                                                 // of a column, euros
    std::vector<double> played = std::vector<double>(kColumns, 0.0);  // hundredths of the lucks
    std::vector<double> together = std::vector<double>(kColumns, 0.0);

    [[nodiscard]] std::size_t columnOf(double euros) const {
        return static_cast<std::size_t>(std::clamp((euros - from) / width, 0.0, static_cast<double>(kColumns - 1)));
    }
    [[nodiscard]] double most() const {
        return std::max(*std::max_element(played.begin(), played.end()),
                        *std::max_element(together.begin(), together.end()));
    }
};

void count(Histogram& histogram, std::vector<double>& shares, const std::vector<std::int64_t>& values) {
    for (std::size_t i = 1; i < values.size(); ++i)
        shares[histogram.columnOf(static_cast<double>(values[i]))] += 100.0 / static_cast<double>(values.size() - 1);
}

Histogram histogramOf(const LuckSeries& series) {
    std::vector<std::int64_t> all = series.played;
    all.insert(all.end(), series.together.begin(), series.together.end());
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    Histogram histogram;
    histogram.from = static_cast<double>(*least);
    histogram.width = std::max(1.0, static_cast<double>(*most - *least) / kColumns);
    count(histogram, histogram.played, series.played);
    count(histogram, histogram.together, series.together);
    return histogram;
}

void moneyAxis(const Plot& plot) {
    for (const double euros : ticks(plot.xFrom, plot.xTo, 6)) {
        plot.list.AddLine({plot.x(euros), plot.max.y}, {plot.x(euros), plot.max.y + plot.look.px(5)},
                          plot.look[Role::Text2], 1.5F);
        chartText(plot.list, plot.look, Type::Small, plot.look[Role::Text2],
                  {plot.x(euros), plot.max.y + plot.look.px(8) + plot.look.size(Type::Small) / 2},
                  moneyText(Money{static_cast<std::int64_t>(std::llround(euros))}), Anchor::Centre);
    }
}

void columns(const Plot& plot, const Histogram& histogram) {
    const Look& look = plot.look;
    for (std::size_t i = 0; i < kColumns; ++i) {
        const double left = histogram.from + static_cast<double>(i) * histogram.width;
        const auto box = [&](double share) {
            return std::pair{plot.at(left, share), plot.at(left + histogram.width, 0)};
        };
        if (histogram.together[i] > 0) {
            const auto [min, max] = box(histogram.together[i]);
            hatch(plot.list, min, {max.x - 1, max.y}, look.ramp[4], look.px(8), look.px(2));
            plot.list.AddRect(min, {max.x - 1, max.y}, look.ramp[4], 0, 0, look.px(1.5F));
        }
        if (histogram.played[i] > 0) {
            const auto [min, max] = box(histogram.played[i]);
            plot.list.AddRectFilled(min, {max.x - 1, max.y}, withAlpha(look[Role::Text], 0.75F));
        }
    }
}

void flag(const ChartFrame& frame, const Plot& plot, double euros) {
    const Look& look = plot.look;
    const float x = plot.x(euros);
    const std::string& words = frame.texts.say("charts.this_session");
    const ImVec2 size = chartTextSize(look, Type::SmallBold, words);
    const float pad = look.px(8);
    const float width = size.x + 2 * pad;
    const float left = std::clamp(x - width / 2, plot.min.x, std::max(plot.min.x, plot.max.x - width));
    plot.list.AddLine({x, plot.min.y}, {x, plot.max.y}, look[Role::Plate], look.px(3));
    plot.list.AddRectFilled({left, plot.min.y}, {left + width, plot.min.y + size.y + pad}, look[Role::Plate],
                            look.px(4));
    chartText(plot.list, look, Type::SmallBold, look[Role::Plateink],
              {left + width / 2, plot.min.y + (size.y + pad) / 2}, words, Anchor::Centre);
}

std::vector<LegendEntry> legendOf(const ChartFrame& frame, const LuckSeries& series) {
    std::vector<LegendEntry> entries;
    entries.push_back({frame.texts.say("charts.these_decisions"), [&frame](ImVec2 min, ImVec2 max) {
                           frame.list.AddRectFilled(min, max, withAlpha(frame.look[Role::Text], 0.75F));
                       }});
    if (!series.together.empty())
        entries.push_back({frame.texts.say("baseline.coordinated"), [&frame](ImVec2 min, ImVec2 max) {
                               hatch(frame.list, min, max, frame.look.ramp[4], frame.look.px(8), frame.look.px(2));
                               frame.list.AddRect(min, max, frame.look.ramp[4], 0, 0, frame.look.px(1.5F));
                           }});
    return entries;
}

}  // namespace

ChartTip drawLuckChart(const ChartFrame& frame, const LuckSeries& series) {
    if (series.played.size() < 2) return emptyChart(frame, frame.texts.say("charts.still_running"));
    const Look& look = frame.look;
    const Histogram histogram = histogramOf(series);
    const std::vector<LegendEntry> legend = legendOf(frame, series);
    drawLegend(frame, legend, frame.min.y);
    const float top = frame.min.y + legendHeight(frame, legend) + look.px(10);
    Plot plot{frame.list,
              look,
              {frame.min.x + look.px(70), top},
              {frame.max.x - look.px(30), frame.max.y - look.size(Type::Small) - look.px(14)}};
    plot.xFrom = histogram.from;
    plot.xTo = histogram.from + histogram.width * kColumns;
    plot.yTo = histogram.most() * 1.25;
    yAxis(plot, AxisUnit::Percent);
    columns(plot, histogram);
    baseLine(plot);
    moneyAxis(plot);
    flag(frame, plot, static_cast<double>(series.played.front()));
    if (!frame.points(plot.min, plot.max)) return {};
    const double under = plot.xFrom + static_cast<double>((frame.mouse.x - plot.min.x) / (plot.max.x - plot.min.x)) *
                                          (plot.xTo - plot.xFrom);
    const std::size_t column = histogram.columnOf(under);
    const auto edge = [&](std::size_t nth) {
        return moneyText(Money{std::llround(histogram.from + static_cast<double>(nth) * histogram.width)});
    };
    ChartTip tip{edge(column) + " … " + edge(column + 1),
                 frame.texts.say("charts.these_decisions") + ": " + percentText(histogram.played[column] / 100)};
    if (!series.together.empty())
        tip.push_back(frame.texts.say("baseline.coordinated") + ": " + percentText(histogram.together[column] / 100));
    return tip;
}

}  // namespace gemba
