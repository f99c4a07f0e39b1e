#include "client/charts/efficiency_chart.h"

#include <algorithm>
#include <array>

#include "client/charts/fills.h"
#include "client/charts/format.h"
#include "client/charts/legend.h"
#include "client/charts/row_grid.h"
#include "shared/figures/work_shares.h"

namespace gemba {

namespace {

// One of the plan's areas, or all together.
struct Pair {
    PlaceName place;
    TimeShares people;
    TouchTime shipped;
    TouchTime open;
    [[nodiscard]] std::optional<double> utilization() const { return utilizationOf(people); }
    [[nodiscard]] std::optional<double> efficiency() const { return flowEfficiency(together(shipped, open)); }
};

std::vector<Pair> pairsOf(const ChartFrame& frame, const FloorPlan& plan, const std::vector<RoundTimes>& rounds,
                          const std::vector<AreaFlow>& flow) {
    std::vector<TimeShares> people = totalsOf(rounds, PlaceKind::Area);
    people.resize(plan.areas.size());
    std::vector<Pair> pairs{{{"", "", frame.texts.say("charts.all_areas")}, sumOf(people), {}, {}}};
    for (std::size_t i = 0; i < plan.areas.size(); ++i) {
        const AreaFlow own = i < flow.size() ? flow[i] : AreaFlow{};
        pairs.push_back({areaPlace(plan, AreaId(i)), people[i], own.shipped, own.open});
        pairs[0].shipped = together(pairs[0].shipped, own.shipped);
        pairs[0].open = together(pairs[0].open, own.open);
    }
    return pairs;
}

std::string valueText(const ChartFrame& frame, const char* key, const std::optional<double>& share) {
    return share ? frame.texts.say(key, {{"p", percentText(*share)}}) : frame.texts.say("charts.no_value");
}

// Two rows each: people, then features.
std::vector<GridRow> gridRows(const ChartFrame& frame, const std::vector<Pair>& pairs) {
    std::vector<GridRow> rows;
    for (const Pair& pair : pairs) {
        rows.push_back({pair.place, valueText(frame, "charts.at_work", pair.utilization()), true});
        rows.push_back({{}, valueText(frame, "charts.worked_on", pair.efficiency()), false});
    }
    return rows;
}

void fillTouched(const ChartFrame& frame, ImU32 colour, ImVec2 min, ImVec2 max) {
    hatch(frame.list, min, max, colour, frame.look.px(8), frame.look.px(2.5F));
    frame.list.AddRect(min, max, colour, 0, 0, frame.look.px(1.5F));
}

std::vector<LegendEntry> pairLegend(const ChartFrame& frame) {
    return {{frame.texts.say("charts.utilization"),
             [&frame](ImVec2 min, ImVec2 max) { frame.list.AddRectFilled(min, max, frame.look[Role::Plate]); }},
            {frame.texts.say("charts.efficiency"),
             [&frame](ImVec2 min, ImVec2 max) { fillTouched(frame, frame.look[Role::Plate], min, max); }}};
}

std::string touchedWords(const ChartFrame& frame, const char* key, const TouchTime& touch) {
    return frame.texts.say(key, {{"n", groupedText(touch.features)},
                                 {"p", percentText(flowEfficiency(touch).value_or(0))},
                                 {"days", daysText(frame.texts, touch.taken)}});
}

ChartTip tipOf(const ChartFrame& frame, const Pair& pair, bool people) {
    if (people)
        return {pair.place.name, valueText(frame, "charts.at_work", pair.utilization()),
                frame.texts.say("charts.person_days", {{"n", daysText(frame.texts, {allMs(pair.people)})}})};
    return {pair.place.name, touchedWords(frame, "charts.touched_shipped", pair.shipped),
            touchedWords(frame, "charts.touched_open", pair.open)};
}

std::string finding(const ChartFrame& frame, const Pair& all) {
    if (!all.utilization() || !all.efficiency()) return {};
    return frame.texts.say("charts.busy_but",
                           {{"busy", percentText(*all.utilization())}, {"flow", percentText(*all.efficiency())}});
}

}  // namespace

float leastEfficiencyHeight(const ChartFrame& frame, const FloorPlan& plan) {
    const std::vector<Pair> pairs = pairsOf(frame, plan, {}, {});
    return legendHeight(frame, pairLegend(frame)) + RowGrid::leastHeight(frame.look, gridRows(frame, pairs)) +
           3 * frame.look.size(Type::BodyBold) + frame.look.px(20);
}

ChartTip drawEfficiencyChart(const ChartFrame& frame, const FloorPlan& plan, const std::vector<RoundTimes>& rounds,
                             const std::vector<AreaFlow>& flow) {
    const std::vector<Pair> pairs = pairsOf(frame, plan, rounds, flow);
    if (!pairs[0].utilization()) return emptyChart(frame, frame.texts.say("charts.no_time"));
    const Look& look = frame.look;
    const std::vector<LegendEntry> legend = pairLegend(frame);
    const std::vector<GridRow> rows = gridRows(frame, pairs);
    ChartFrame inner = frame;
    inner.min.y +=
        chartSentence(frame, Type::BodyBold, Role::Text, frame.min.y, finding(frame, pairs[0])) + look.px(10);
    drawLegend(frame, legend, inner.min.y);
    inner.min.y += legendHeight(frame, legend) + look.px(8);
    const RowGrid grid(inner, rows, RowNames::Full);
    grid.draw();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const ImU32 own = pairs[i].place.glyph.empty() ? look[Role::Plate] : look.team(pairs[i].place.glyph);
        frame.list.AddRectFilled(grid.barMin(2 * i), {grid.x(pairs[i].utilization().value_or(0)), grid.barMax(2 * i).y},
                                 own);
        if (const std::optional<double> share = pairs[i].efficiency())
            fillTouched(frame, own, grid.barMin(2 * i + 1), {grid.x(*share), grid.barMax(2 * i + 1).y});
    }
    const std::optional<std::size_t> under = grid.rowUnder();
    return under ? tipOf(frame, pairs[*under / 2], *under % 2 == 0) : ChartTip{};
}

}  // namespace gemba
