#include "client/charts/throughput_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/legend.h"
#include "client/charts/plan_names.h"
#include "client/charts/plot.h"
#include "client/replica/throughput.h"

namespace gemba {

namespace {

constexpr std::size_t kMeanDays = 10;

struct Shipping {
    std::vector<ShippedDay> days;
    std::vector<double> mean;
    double columnDays;  // width of a column
    // The day whose column covers the moment; 0 = none does.
    [[nodiscard]] std::size_t columnAt(double moment) const {
        for (std::size_t day = 1; day <= days.size(); ++day) {
            const auto end = static_cast<double>(day);
            if (days[day - 1].all > 0 && moment > end - columnDays && moment <= end) return day;
        }
        return 0;
    }
};

Shipping shippingOf(const std::vector<LeadTime>& times, std::size_t days) {
    Shipping shipping{shippedByDay(times, days), {}, 1};
    shipping.mean = runningMean(shipping.days, kMeanDays);
    shipping.columnDays = daysBetweenShipments(shipping.days) * 0.85;
    return shipping;
}

void segment(const ChartFrame& frame, const PlaceName& owner, ImVec2 min, ImVec2 max) {
    const Look& look = frame.look;
    frame.list.AddRectFilled(min, {max.x, max.y - 1}, look.team(owner.glyph));
    const float radius = look.px(7);
    if (max.x - min.x > 2.4F * radius && max.y - min.y > 2.4F * radius)
        drawGlyph(frame.list, owner.glyph, {(min.x + max.x) / 2, (min.y + max.y) / 2}, radius, look[Role::Ink]);
}

void column(const ChartFrame& frame, const Plot& plot, const FloorPlan& plan, const Shipping& shipping,
            std::size_t day) {
    const auto right = static_cast<double>(day);
    double below = 0;
    for (std::size_t area = 0; area < kMaxAreas; ++area) {
        const std::int32_t count = shipping.days[day - 1].byOwner[area];
        if (count == 0) continue;
        segment(frame, areaPlace(plan, AreaId(area)), plot.at(right - shipping.columnDays, below + count),
                plot.at(right, below));
        below += count;
    }
}

void meanLine(const Plot& plot, const Shipping& shipping) {
    for (const ImU32 colour :
         {plot.look[Role::Panel], plot.look[Role::Text]}) {  // an edge, so that it shows on columns
        for (std::size_t day = 0; day < shipping.mean.size(); ++day)
            plot.list.PathLineTo(plot.at(static_cast<double>(day + 1), shipping.mean[day]));
        plot.list.PathStroke(colour, 0, plot.look.px(colour == plot.look[Role::Text] ? 2.5F : 5.5F));
    }
}

ChartTip shippedAt(const ChartFrame& frame, const Plot& plot, const FloorPlan& plan, const Shipping& shipping,
                   double under) {
    const std::size_t covered = shipping.columnAt(under);
    const std::size_t day = covered > 0 ? covered : std::min(static_cast<std::size_t>(under) + 1, shipping.days.size());
    const ShippedDay& shipped = shipping.days[day - 1];
    const auto right = static_cast<double>(day);
    if (covered > 0)
        frame.list.AddRect(plot.at(right - shipping.columnDays, shipped.all), plot.at(right, 0), plot.look[Role::Text],
                           0, 0, plot.look.px(2));
    ChartTip tip{frame.texts.say("charts.on_day", {{"n", std::to_string(day)}}),
                 frame.texts.count("debrief.shipped", shipped.all)};
    for (std::size_t area = 0; area < kMaxAreas; ++area)
        if (shipped.byOwner[area] > 0)
            tip.push_back(areaPlace(plan, AreaId(area)).name + ": " + groupedText(shipped.byOwner[area]));
    tip.push_back(frame.texts.say("charts.mean_now", {{"days", std::to_string(kMeanDays)},
                                                      {"n", tenthsText(frame.texts, shipping.mean[day - 1])}}));
    return tip;
}

std::vector<LegendEntry> legendOf(const ChartFrame& frame, const FloorPlan& plan) {
    std::vector<LegendEntry> entries = areaLegend(frame, plan);
    entries.push_back(
        {frame.texts.say("charts.mean", {{"days", std::to_string(kMeanDays)}}), [&frame](ImVec2 min, ImVec2 max) {
             const float middle = (min.y + max.y) / 2;
             frame.list.AddLine({min.x, middle}, {max.x, middle}, frame.look[Role::Text], frame.look.px(2.5F));
         }});
    return entries;
}

}  // namespace

ChartTip drawThroughputChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                             std::size_t days) {
    const Shipping shipping = shippingOf(times, days);
    std::int32_t most = 0;
    for (const ShippedDay& day : shipping.days) most = std::max(most, day.all);
    if (most == 0) return emptyChart(frame, frame.texts.say("charts.nothing_shipped"));
    const std::vector<LegendEntry> legend = legendOf(frame, plan);
    ChartFrame inner = frame;
    inner.min.y += legendHeight(frame, legend) + frame.look.px(6);
    const PlotRange range{0, static_cast<double>(days), 0, most * 1.06, AxisUnit::Count};
    const Plot plot = dayPlot(inner, range, frame.look.px(16));
    drawLegend(frame, legend, frame.min.y);
    yAxis(plot, range.unit);
    yTitle(plot, frame.texts.say("charts.shipped_axis"));
    for (std::size_t day = 1; day <= days; ++day) column(frame, plot, plan, shipping, day);
    meanLine(plot, shipping);
    baseLine(plot);
    dayAxis(plot, frame.texts, plan.daysPerRound);
    const std::optional<double> under = dayUnder(frame, plot);
    return under ? shippedAt(frame, plot, plan, shipping, *under) : ChartTip{};
}

}  // namespace gemba
