#include "client/charts/shares_chart.h"

#include <array>

#include "client/charts/fills.h"
#include "client/charts/format.h"
#include "client/charts/legend.h"
#include "shared/figures/work_shares.h"

namespace gemba {

namespace {

constexpr std::array<Doing, kDoings> kDoingOrder{Doing::Working, Doing::Blocked, Doing::Waiting,
                                                 Doing::Starved, Doing::Fires,   Doing::Down};

double shareIn(const TimeShares& shares, Doing doing) {
    const std::int64_t all = allMs(shares);
    return all > 0 ? static_cast<double>(shares.ms[static_cast<std::size_t>(doing)]) / static_cast<double>(all) : 0;
}

// Only stations that the plan knows.
std::vector<GridRow> rowsOf(const ChartFrame& frame, const SharesData& data, const std::vector<TimeShares>& totals) {
    std::vector<GridRow> rows;
    for (std::size_t i = 0; i < totals.size() && i <= data.plan.stations.size(); ++i) {
        const PlaceName place = placeName(data.plan, frame.texts, StationId(i));
        const bool begins = rows.empty() || rows.back().place.area != place.area;
        rows.push_back({place, percentText(shareIn(totals[i], Doing::Working)), begins});
    }
    return rows;
}

// Of the six those that occur.
std::vector<LegendEntry> doingLegend(const ChartFrame& frame, const std::vector<TimeShares>& totals) {
    const TimeShares all = sumOf(totals);
    std::vector<LegendEntry> entries;
    for (const Doing doing : kDoingOrder)
        if (shareIn(all, doing) > 0)
            entries.push_back({frame.texts.say(keyOf(doing)), [&frame, doing](ImVec2 min, ImVec2 max) {
                                   fillDoing(frame.list, frame.look, doing, frame.look[Role::Plate], min, max);
                               }});
    return entries;
}

struct ShareSegment {
    Doing doing;
    float left, right;
};

std::vector<ShareSegment> segmentsOf(const RowGrid& grid, const TimeShares& shares) {
    std::vector<ShareSegment> segments;
    double sum = 0;
    for (const Doing doing : kDoingOrder) {
        const double share = shareIn(shares, doing);
        if (share > 0) segments.push_back({doing, grid.x(sum), grid.x(sum + share)});
        sum += share;
    }
    return segments;
}

// The share in all, its working time, and how it was round by round.
ChartTip tipOf(const ChartFrame& frame, const SharesData& data, const GridRow& row, std::size_t station, Doing doing) {
    const std::string key = keyOf(doing);
    const bool gate = station == data.plan.stations.size();
    const TimeShares total = totalsOf(data.rounds, PlaceKind::Station)[station];
    ChartTip tip{
        row.place.full() + ": " + frame.texts.say(key),
        frame.texts.say(gate && frame.texts.has(key + "_gate") ? key + "_gate" : key + "_help"),
        frame.texts.say("charts.of_time", {{"p", percentText(shareIn(total, doing))},
                                           {"n", daysText(frame.texts, {total.ms[static_cast<std::size_t>(doing)]})}})};
    if (data.rounds.size() < 2) return tip;
    for (std::size_t i = 0; i < data.rounds.size(); ++i)
        if (station < data.rounds[i].stations.size())
            tip.push_back(frame.texts.say("debrief.round", {{"n", std::to_string(i + 1)}}) + ": " +
                          percentText(shareIn(data.rounds[i].stations[station], doing)));
    return tip;
}

// The gate is nobody's.
ImU32 ownColour(const Look& look, const PlaceName& place) {
    return place.area.empty() ? look[Role::Plate] : look.team(place.glyph);
}

void drawSegments(const ChartFrame& frame, const RowGrid& grid, std::size_t row, const std::vector<ShareSegment>& parts,
                  ImU32 own) {
    for (const ShareSegment& part : parts)
        fillDoing(frame.list, frame.look, part.doing, own, {part.left, grid.barMin(row).y},
                  {std::max(part.left + 1, part.right - frame.look.px(1.5F)), grid.barMax(row).y});
}

}  // namespace

const char* keyOf(Doing doing) {
    constexpr std::array<const char*, kDoings> kKeys{"doing.working", "doing.blocked", "doing.waiting",
                                                     "doing.starved", "doing.fires",   "doing.down"};
    return kKeys[static_cast<std::size_t>(doing)];
}

float leastSharesHeight(const ChartFrame& frame, const SharesData& data) {
    const std::vector<TimeShares> totals = totalsOf(data.rounds, PlaceKind::Station);
    return legendHeight(frame, doingLegend(frame, totals)) + frame.look.px(8) +
           RowGrid::leastHeight(frame.look, rowsOf(frame, data, totals));
}

ChartTip drawSharesChart(const ChartFrame& frame, const SharesData& data, RowNames names) {
    const std::vector<TimeShares> totals = totalsOf(data.rounds, PlaceKind::Station);
    if (allMs(sumOf(totals)) == 0) return emptyChart(frame, frame.texts.say("charts.no_time"));
    const std::vector<LegendEntry> legend = doingLegend(frame, totals);
    const std::vector<GridRow> rows = rowsOf(frame, data, totals);
    ChartFrame inner = frame;
    inner.min.y += legendHeight(frame, legend) + frame.look.px(8);
    const RowGrid grid(inner, rows, names);
    drawLegend(frame, legend, frame.min.y);
    if (data.marked.index() < rows.size()) grid.bracket(data.marked.index());
    grid.draw();
    const std::optional<std::size_t> under = grid.rowUnder();
    ChartTip tip;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::vector<ShareSegment> parts = segmentsOf(grid, totals[i]);
        drawSegments(inner, grid, i, parts, ownColour(frame.look, rows[i].place));
        for (const ShareSegment& part : parts)
            if (under == i && inner.mouse.x >= part.left && inner.mouse.x < part.right)
                tip = tipOf(frame, data, rows[i], i, part.doing);
    }
    return tip;
}

}  // namespace gemba
