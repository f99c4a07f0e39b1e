#include "client/panels/wip_panel.h"

#include <algorithm>

#include "client/panels/pending.h"

namespace gemba {

namespace {

bool unlimited(const WipRow& row) {
    return row.limit >= kNoWipLimit;
}

void bar(const Ui& ui, const Table& table, const WipRow& row, ImVec2 min, ImVec2 max) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float most = static_cast<float>(std::max({row.now, unlimited(row) ? 0 : row.limit, 4})) * 1.2F;
    const auto x = [&](std::int32_t items) { return min.x + (max.x - min.x) * static_cast<float>(items) / most; };
    const float round = ui.look.px(4);
    list.AddRectFilled(min, max, ui.look[Role::Ctrl2], round);
    const std::int32_t within = unlimited(row) ? row.now : std::min(row.now, row.limit);
    list.AddRectFilled(min, {x(within), max.y}, teamColour(ui, table.plan, table.area()), round);
    if (row.now > within) list.AddRectFilled({x(within), min.y}, {x(row.now), max.y}, ui.look[Role::Alarm], round);
    if (unlimited(row)) return;
    const float mark = x(row.limit);
    const float half = ui.look.px(2);
    list.AddRectFilled({mark - half, min.y - 2 * half}, {mark + half, max.y + 2 * half}, ui.look[Role::Plate]);
}

std::string numbers(const Ui& ui, const WipRow& row) {
    const std::string now = std::to_string(row.now);
    if (unlimited(row)) return ui.texts.say("wip.unlimited", {{"now", now}});
    return ui.texts.say("wip.of", {{"now", now}, {"limit", std::to_string(row.limit)}});
}

void buttons(const Ui& ui, const WipRow& row, Acts& acts) {
    const std::string name = std::to_string(row.station.index());
    const auto wish = [&](std::int32_t limit) { acts.wishes.emplace_back(SetWipLimit{row.station, limit}); };
    if (button(ui, "wip.none." + name, ui.texts.say("wip.none"),
               unlimited(row) ? ButtonLook::Disabled : ButtonLook::Quiet, {0, rowHeight(ui)}))
        wish(kNoWipLimit);
    ImGui::SameLine();
    const bool least = row.limit <= 1;
    if (stepButton(ui, "wip.minus." + name, "\u2212", least ? ButtonLook::Disabled : ButtonLook::Plain))
        wish(steppedLimit(row, -1));
    ImGui::SameLine();
    if (stepButton(ui, "wip.plus." + name, "+", unlimited(row) ? ButtonLook::Disabled : ButtonLook::Plain))
        wish(steppedLimit(row, 1));
}

float noneWidth(const Ui& ui) {
    return measure(ui, Type::SmallBold, ui.texts.say("wip.none")).x + 2 * ImGui::GetStyle().FramePadding.x;
}

// Two lines: name and numbers over the bar at the left, the buttons at the right.
void wipRow(const Ui& ui, const Table& table, const WipRow& row, Acts& acts) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const float buttonsWidth = noneWidth(ui) + 2 * (stepWidth(ui) + space);
    const float left = ImGui::GetContentRegionAvail().x - buttonsWidth - ui.look.px(14);
    const std::string words = numbers(ui, row);
    const bool over = !unlimited(row) && row.now > row.limit;
    const float wordsWidth = measure(ui, Type::SmallBold, words).x;
    drawText(ui, Type::Small, ui.look[Role::Text], at,
             fitted(ui, Type::Small, stationName(table.plan, row.station), left - wordsWidth - ui.look.px(8)));
    const ImU32 colour = withAlpha(ui.look[over ? Role::Alarm : Role::Text], row.sent ? 0.75F : 1.0F);
    drawText(ui, Type::SmallBold, colour, {at.x + left - wordsWidth, at.y}, words);
    const float barY = at.y + ui.look.size(Type::Small) + ui.look.px(4);
    bar(ui, table, row, {at.x, barY}, {at.x + left, barY + ui.look.px(12)});
    ImGui::Dummy({left, rowHeight(ui)});
    toRight(buttonsWidth);
    buttons(ui, row, acts);
}

}  // namespace

std::vector<WipRow> wipRows(const Table& table) {
    std::vector<WipRow> rows;
    const AreaView& area = ownArea(table);
    for (const StationId station : stationsOf(table.plan, table.area())) {
        const StationView* view = stationView(area, station);
        if (!view) continue;
        const auto* wish =
            newestPending<SetWipLimit>(table.pending, [&](const SetWipLimit& one) { return one.station == station; });
        const std::int32_t known = view->wipLimit == 0 ? kNoWipLimit : view->wipLimit;
        rows.push_back({station, view->waiting + view->inWork, wish ? wish->limit : known, wish != nullptr});
    }
    return rows;
}

std::int32_t steppedLimit(const WipRow& row, int step) {
    if (unlimited(row)) return std::clamp(row.now, 1, kNoWipLimit - 1);
    return std::clamp(row.limit + step, 1, kNoWipLimit - 1);
}

void wipLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const LeverHead head{Lever::WipLimit, "wip", ui.texts.say("lever.wip"), "lever.when_start"};
    if (!leverHead(ui, head, shape, desk)) return;
    for (const WipRow& row : wipRows(table)) wipRow(ui, table, row, acts);
    if (shape == LeverShape::Compact) leverHint(ui, "wip.hint");
    leverVerdict(ui, desk.notices.of<SetWipLimit>());
}

}  // namespace gemba
