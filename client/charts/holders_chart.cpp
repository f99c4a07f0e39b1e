#include "client/charts/holders_chart.h"

#include <algorithm>

#include "client/charts/fills.h"
#include "client/charts/format.h"
#include "client/charts/row_grid.h"
#include "shared/figures/busiest.h"

namespace gemba {

namespace {

double shareOf(const BusiestData& data, Duration time) {
    const double all = static_cast<double>(std::max<std::size_t>(data.days, 1)) * static_cast<double>(kMsPerDay);
    return std::clamp(static_cast<double>(time.ms) / all, 0.0, 1.0);
}

std::vector<Holding> holdingsIn(const BusiestData& data) {
    std::vector<Holding> holdings = holdingsOf(data.spans, static_cast<std::int32_t>(data.days));
    std::erase_if(holdings, [&](const Holding& one) { return one.station.index() > data.plan.stations.size(); });
    return holdings;
}

std::vector<GridRow> holderRows(const ChartFrame& frame, const BusiestData& data,
                                const std::vector<Holding>& holdings) {
    std::vector<GridRow> rows;
    for (const Holding& holding : holdings)
        rows.push_back({placeName(data.plan, frame.texts, holding.station),
                        frame.texts.count("charts.days_held", holding.days), false});
    return rows;
}

ChartTip tipOf(const ChartFrame& frame, const GridRow& row, const Holding& holding) {
    return {row.place.full(), row.value,
            frame.texts.say("charts.held_alone", {{"n", daysText(frame.texts, holding.alone)}}),
            frame.texts.say("charts.held_moving", {{"n", daysText(frame.texts, holding.moving)}})};
}

}  // namespace

float leastHoldersHeight(const ChartFrame& frame, const BusiestData& data) {
    return RowGrid::leastHeight(frame.look, holderRows(frame, data, holdingsIn(data)));
}

ChartTip drawHoldersChart(const ChartFrame& frame, const BusiestData& data) {
    const std::vector<Holding> holdings = holdingsIn(data);
    if (holdings.empty()) return emptyChart(frame, frame.texts.say("charts.nobody_stretched"));
    const Look& look = frame.look;
    const std::vector<GridRow> rows = holderRows(frame, data, holdings);
    const RowGrid grid(frame, rows, RowNames::Full);
    grid.draw();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ImU32 colour = look.team(rows[i].place.glyph);
        const float alone = grid.x(shareOf(data, holdings[i].alone));
        const ImVec2 end(grid.x(shareOf(data, holdings[i].alone + holdings[i].moving)), grid.barMax(i).y);
        frame.list.AddRectFilled(grid.barMin(i), {alone, end.y}, colour);
        if (end.x - alone < 1) continue;
        hatch(frame.list, {alone, grid.barMin(i).y}, end, colour, look.px(9), look.px(3.5F));
        frame.list.AddRect({alone, grid.barMin(i).y}, end, colour, 0, 0, look.px(1.5F));
    }
    const std::optional<std::size_t> under = grid.rowUnder();
    return under ? tipOf(frame, rows[*under], holdings[*under]) : ChartTip{};
}

}  // namespace gemba
