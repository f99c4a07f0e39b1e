#include "client/panels/debrief_panel.h"

#include <algorithm>
#include <array>

#include "client/panels/above_panel.h"
#include "client/panels/debrief_bar.h"
#include "client/panels/debrief_foot.h"
#include "client/panels/debrief_sheets.h"
#include "client/panels/poll_panel.h"
#include "client/panels/replay_panel.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

// Measures at 1080p: below these a page shows one sheet at a time.
constexpr float kWideEnough = 1200;
constexpr float kHighEnough = 820;
constexpr float kLeastWithFoot = 560;

struct PageDef {
    Sheet first;
    Sheet second;
    float share;  // of the first, in width
};

// Order of enum DebriefPage.
constexpr std::array<PageDef, kDebriefPages> kPages{{
    {Sheet::Bars, Sheet::Lines, 0.42F},
    {Sheet::Race, Sheet::Standings, 0.56F},
    {Sheet::Flow, Sheet::Throughput, 0.5F},
    {Sheet::Times, Sheet::Ageing, 0.5F},
    {Sheet::Survival, Sheet::Delivery, 0.5F},
    {Sheet::Shares, Sheet::Efficiency, 0.52F},
    {Sheet::Strip, Sheet::Holders, 1},
    {Sheet::Reports, Sheet::Promises, 0.58F},
    {Sheet::Decisions, Sheet::Constraint, 0.55F},
    {Sheet::Luck, Sheet::LuckWords, 0.6F},
    {Sheet::WhatIfForm, Sheet::WhatIfCurves, 0.32F},
    {Sheet::Lesson, Sheet::Meanings, 0.6F},
}};

struct Areas {
    PanelRect first;
    PanelRect second;
};

PanelRect insideOf(const Ui& ui, const WindowLayout& layout) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    return {all.x + edge, all.y + edge, all.w - 2 * edge, all.h - 2 * edge};
}

Areas sideBySide(const Ui& ui, const PanelRect& all, float share) {
    const float edge = ui.look.px(16);
    const float first = (all.w - edge) * share;
    return {{all.x, all.y, first, all.h}, {all.x + first + edge, all.y, all.w - first - edge, all.h}};
}

Areas stacked(const Ui& ui, const PanelRect& all, float height) {
    const float edge = ui.look.px(16);
    return {{all.x, all.y, all.w, height}, {all.x, all.y + height + edge, all.w, all.h - height - edge}};
}

// Both sheets' titles as buttons, in place of a title.
void sheetSwitch(const Ui& ui, const PageDef& page, Desk& desk) {
    for (const Sheet sheet : {page.first, page.second}) {
        const bool second = sheet == page.second;
        const std::string name(nameOf(sheet));
        const ButtonLook look = desk.secondSheet == second ? ButtonLook::Chosen : ButtonLook::Plain;
        if (second) ImGui::SameLine();
        if (button(ui, "sheet." + name, ui.texts.say("debrief." + name), look)) desk.secondSheet = second;
    }
}

void oneAtATime(const Ui& ui, const Table& table, const PageDef& page, const PanelRect& all, Desk& desk, Acts& acts) {
    const Sheet sheet = desk.secondSheet ? page.second : page.first;
    drawSheet(ui, table, desk, acts, sheet, all, [&] { sheetSwitch(ui, page, desk); });
}

bool isLast(DebriefPage page) {
    return static_cast<int>(page) + 1 == kDebriefPages;
}

// Takes the foot of the page for what comes next, unless nobody can press there. After the last page only a host goes
// on. On low pages only the first one and the last one have a foot: the charts need the room.
PanelRect footOf(const Ui& ui, const Table& table, const Desk& desk, PanelRect& all) {
    const bool low = all.h < ui.look.px(kLeastWithFoot);
    const bool inside = desk.page != DebriefPage::Result && !isLast(desk.page);
    if (!ui.tabs || (low && inside) || (isLast(desk.page) && !table.host)) return {};
    const float height = ui.look.px(64);
    const float edge = ui.look.px(12);
    all.h -= height + edge;
    return {all.x, all.y + all.h + edge, all.w, height};
}

void page(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    const PageDef& def = kPages[static_cast<std::size_t>(desk.page)];
    PanelRect all = insideOf(ui, layout);
    const PanelRect foot = footOf(ui, table, desk, all);
    if (foot.h > 0 && isLast(desk.page)) lastFoot(ui, foot, desk, acts);
    if (foot.h > 0 && !isLast(desk.page)) debriefFoot(ui, table, foot, desk, acts);
    const bool wide = all.w >= ui.look.px(kWideEnough);
    const bool high = all.h >= ui.look.px(kHighEnough);
    Areas areas;
    if (desk.page == DebriefPage::Busiest)
        areas = stacked(ui, all, std::min(stripSheetHeight(ui, all.w), all.h / 2));
    else if (wide)
        areas = sideBySide(ui, all, def.share);
    else if (high)
        areas = stacked(ui, all, (all.h - ui.look.px(16)) / 2);
    else
        return oneAtATime(ui, table, def, all, desk, acts);
    drawSheet(ui, table, desk, acts, def.first, areas.first);
    drawSheet(ui, table, desk, acts, def.second, areas.second);
}

void stillComputing(const Ui& ui, const WindowLayout& layout) {
    PanelRect area = insideOf(ui, layout);
    area.h = ui.look.px(90);
    beginFrame(ui, "computing", area, Role::Panel);
    sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("debrief.waiting"));
    endFrame();
}

}  // namespace

void debriefPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    followWalk(table, desk);
    if (!hasPage(desk.page, table.room.factories)) desk.page = DebriefPage::Result;
    if (!table.replay) debriefKeys(ui, table, desk);
    walkKeys(ui, table, desk, acts);
    debriefBar(ui, table, layout, desk);
    if (table.replay) return replayPanel(ui, table, layout, desk, acts);
    walkBar(ui, table, layout, desk, acts);
    if (showsWalk(desk)) return walkPanel(ui, table, layout, desk, acts);
    if (desk.above) return abovePanel(ui, table, layout, desk, acts);
    if (!table.debrief) return stillComputing(ui, layout);
    page(ui, table, layout, desk, acts);
}

}  // namespace gemba
