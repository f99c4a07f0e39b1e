#include "client/charts/busiest_chart.h"

#include <algorithm>
#include <cmath>

#include "client/charts/fills.h"
#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/legend.h"
#include "client/charts/row_grid.h"
#include "shared/figures/busiest.h"

namespace gemba {

namespace {

double inDays(SimTime time) {
    return static_cast<double>(time.ms) / static_cast<double>(kMsPerDay);
}

float stripHeight(const Look& look) {
    return std::max(look.px(44), look.size(Type::BodyBold) + look.px(12));
}

void fillSpan(const ChartFrame& frame, bool moving, ImU32 colour, ImVec2 min, ImVec2 max) {
    if (!moving) return frame.list.AddRectFilled(min, max, colour);
    hatch(frame.list, min, max, colour, frame.look.px(9), frame.look.px(3.5F));
    frame.list.AddRect(min, max, colour, 0, 0, frame.look.px(1.5F));
}

std::vector<LegendEntry> stripLegend(const ChartFrame& frame) {
    const ImU32 colour = frame.look[Role::Text2];
    return {{frame.texts.say("charts.one_holds"),
             [&frame, colour](ImVec2 min, ImVec2 max) { fillSpan(frame, false, colour, min, max); }},
            {frame.texts.say("charts.moving"),
             [&frame, colour](ImVec2 min, ImVec2 max) { fillSpan(frame, true, colour, min, max); }}};
}

// As much of mark and name as fits; hatched pieces get the mark alone, on a plate of its own.
void spanLabel(const ChartFrame& frame, const PlaceName& place, bool moving, ImVec2 min, ImVec2 max) {
    const Look& look = frame.look;
    const float radius = look.px(9);
    const float edge = look.px(10);
    const float middle = (min.y + max.y) / 2;
    const float width = max.x - min.x;
    if (width < 2 * radius + look.px(6)) return;
    if (moving) {
        const float x = (min.x + max.x) / 2;
        if (width < 3.2F * radius) return;
        frame.list.AddCircleFilled({x, middle}, 1.5F * radius, look[Role::Panel], 24);
        return drawGlyph(frame.list, place.glyph, {x, middle}, radius, look.team(place.glyph));
    }
    const float nameX = min.x + edge + 2 * radius + look.px(8);
    for (const std::string& name : {place.full(), place.name}) {
        if (nameX + chartTextSize(look, Type::BodyBold, name).x + edge > max.x) continue;
        drawGlyph(frame.list, place.glyph, {min.x + edge + radius, middle}, radius, look[Role::Ink]);
        return chartText(frame.list, look, Type::BodyBold, look[Role::Ink], {nameX, middle}, name, Anchor::Left);
    }
    drawGlyph(frame.list, place.glyph, {(min.x + max.x) / 2, middle}, radius, look[Role::Ink]);
}

ChartTip tipOf(const ChartFrame& frame, const BusiestData& data, const BusiestSpan& span) {
    const auto name = [&](StationId station) { return placeName(data.plan, frame.texts, station).full(); };
    ChartTip tip{name(span.station),
                 frame.texts.say("charts.from_to", {{"from", tenthsText(frame.texts, inDays(span.from))},
                                                    {"to", tenthsText(frame.texts, inDays(span.to))}})};
    if (!span.rival.isNone()) tip.push_back(frame.texts.say("charts.rival", {{"station", name(span.rival)}}));
    return tip;
}

Plot stripPlot(const ChartFrame& frame, const BusiestData& data) {
    const Look& look = frame.look;
    const float left = chartTextSize(look, Type::Small, frame.texts.say("debrief.day")).x + look.px(10);
    const float top = frame.min.y + legendHeight(frame, stripLegend(frame)) + look.px(6);
    Plot plot{frame.list, look, {frame.min.x + left, top}, {frame.max.x - look.px(8), top + stripHeight(look)}};
    plot.xTo = static_cast<double>(std::max<std::size_t>(data.days, 1));
    return plot;
}

}  // namespace

float busiestStripHeight(const ChartFrame& frame) {
    return legendHeight(frame, stripLegend(frame)) + frame.look.px(6) + stripHeight(frame.look) +
           dayAxisHeight(frame.look);
}

ChartTip drawBusiestStrip(const ChartFrame& frame, const BusiestData& data) {
    if (data.spans.empty()) return emptyChart(frame, frame.texts.say("charts.nobody_stretched"));
    const Look& look = frame.look;
    const Plot plot = stripPlot(frame, data);
    drawLegend(frame, stripLegend(frame), frame.min.y);
    frame.list.AddRect(plot.min, plot.max, look[Role::Line], 0, 0, 1.5F);
    dayAxis(plot, frame.texts, data.plan.daysPerRound);
    ChartTip tip;
    for (const BusiestSpan& span : data.spans) {
        const PlaceName place = placeName(data.plan, frame.texts, span.station);
        const auto edge = [&](SimTime t) { return std::round(std::clamp(plot.x(inDays(t)), plot.min.x, plot.max.x)); };
        const ImVec2 min(edge(span.from), plot.min.y);
        const ImVec2 max(std::max(min.x + 1, edge(span.to) - 1), plot.max.y);
        fillSpan(frame, !span.rival.isNone(), look.team(place.glyph), min, max);
        spanLabel(frame, place, !span.rival.isNone(), min, max);
        if (!frame.points(min, {max.x + 1, max.y})) continue;
        frame.list.AddRect(min, max, look[Role::Text], 0, 0, look.px(2.5F));
        tip = tipOf(frame, data, span);
    }
    return tip;
}

StationId busiestStation(const BusiestData& data) {
    const std::vector<Holding> holdings = holdingsOf(data.spans, static_cast<std::int32_t>(data.days));
    return holdings.empty() ? StationId{} : holdings.front().station;
}

std::string busiestSentence(const Texts& texts, const BusiestData& data) {
    const std::vector<Holding> holdings = holdingsOf(data.spans, static_cast<std::int32_t>(data.days));
    if (holdings.empty()) return texts.say("charts.nobody_stretched");
    return texts.say("charts.held", {{"station", placeName(data.plan, texts, holdings.front().station).full()},
                                     {"n", std::to_string(holdings.front().days)},
                                     {"all", std::to_string(data.days)}});
}

}  // namespace gemba
