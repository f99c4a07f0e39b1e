#include "client/panels/debrief_panel.h"

#include <algorithm>
#include <array>

#include "client/charts/bars_chart.h"
#include "client/charts/flow_chart.h"
#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/charts/lines_chart.h"
#include "client/charts/times_chart.h"
#include "client/panels/above_panel.h"
#include "client/panels/console_panel.h"
#include "client/panels/medals_panel.h"
#include "client/panels/standings_panel.h"

namespace gemba {

namespace {

struct Sheet {
    DebriefTab tab;
    const char* name;  // of the window and the probe
    const char* tabKey;
    const char* titleKey;
    const char* unitKey;
};

constexpr std::array<Sheet, 5> kSheets{{
    {DebriefTab::Bars, "bars", "debrief.tab_bars", "debrief.bars", "debrief.bars_unit"},
    {DebriefTab::Lines, "lines", "debrief.tab_lines", "debrief.lines", "debrief.lines_unit"},
    {DebriefTab::Flow, "flow", "debrief.tab_flow", "debrief.flow", "debrief.flow_unit"},
    {DebriefTab::Times, "times", "debrief.tab_times", "debrief.times", "debrief.times_unit"},
    {DebriefTab::Lesson, "lesson", "debrief.tab_lesson", "debrief.lesson", ""},
}};

void chart(const Ui& ui, const Table& table, DebriefTab tab) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const ChartFrame frame{
        *ImGui::GetWindowDrawList(), ui.look, ui.texts, {at.x, at.y + ui.look.px(10)}, {at.x + size.x, at.y + size.y}};
    const Debrief& debrief = *table.debrief;
    if (tab == DebriefTab::Bars) drawBarsChart(frame, debrief.baselines);
    if (tab == DebriefTab::Lines) drawLinesChart(frame, debrief.baselines);
    if (tab == DebriefTab::Flow) drawFlowChart(frame, debrief.flow, table.plan.daysPerRound);
    if (tab == DebriefTab::Times) drawTimesChart(frame, debrief.leadTimes);
    ImGui::Dummy(size);
}

void meaning(const Ui& ui, const BaselineResult& result) {
    const std::string key = keyOf(result.baseline);
    say(ui, Type::BodyBold, Role::Text, ui.texts.say(key));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(key + "_help"));
    say(ui, Type::Small, Role::Text, ui.texts.count("debrief.shipped", result.shipped));
    gap(ui, 4);
}

void lesson(const Ui& ui, const Table& table, Desk& desk) {
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(44));
    if (button(ui, "debrief.above", ui.texts.say("debrief.above"), ButtonLook::Plain, size)) desk.above = true;
    gap(ui, 4);
    standingsTable(ui, table);
    if (table.standings) separator(ui);
    medals(ui, *table.debrief);
    sayWrapped(ui, Type::Body, Role::Text, table.lesson);
    separator(ui);
    say(ui, Type::Title, Role::Text, ui.texts.say("debrief.what"));
    gap(ui, 2);
    for (const BaselineResult& result : table.debrief->baselines) meaning(ui, result);
}

void unit(const Ui& ui, const std::string& words) {
    toRight(measure(ui, Type::Small, words).x);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (ui.look.size(Type::Title) - ui.look.size(Type::Small)) / 2);
    say(ui, Type::Small, Role::Text2, words);
}

void sheet(const Ui& ui, const Table& table, const Sheet& sheet, const PanelRect& area, Desk& desk) {
    const bool prose = sheet.tab == DebriefTab::Lesson;
    beginFrame(ui, sheet.name, area, Role::Panel,
               prose ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    say(ui, Type::Title, Role::Text, ui.texts.say(sheet.titleKey));
    if (!prose) unit(ui, ui.texts.say(sheet.unitKey));
    if (prose)
        lesson(ui, table, desk);
    else
        chart(ui, table, sheet.tab);
    endFrame();
}

void fourChartsAndLesson(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    const float side = ui.look.px(440);
    const float width = (all.w - side - 4 * edge) / 2;
    const float height = (all.h - 3 * edge) / 2;
    for (std::size_t i = 0; i < 4; ++i) {
        const float x = all.x + edge + static_cast<float>(i % 2) * (width + edge);
        const float y = all.y + edge + static_cast<float>(i / 2) * (height + edge);
        sheet(ui, table, kSheets[i], {x, y, width, height}, desk);
    }
    sheet(ui, table, kSheets[4], {all.w - side - edge, all.y + edge, side, all.h - 2 * edge}, desk);
}

void oneAtATime(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    for (const Sheet& one : kSheets)
        if (one.tab == desk.tab)
            sheet(ui, table, one, {all.x + edge, all.y + edge, all.w - 2 * edge, all.h - 2 * edge}, desk);
}

void tabs(const Ui& ui, const WindowLayout& layout, Desk& desk) {
    const float width = ui.look.px(118);
    const float space = ui.look.px(6);
    const float height = ui.look.px(40);
    ImGui::SetCursorPos({layout.topBar.w - 5 * (width + space) - ui.look.px(12), (layout.topBar.h - height) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(space, 0));
    for (const Sheet& one : kSheets) {
        const ButtonLook look = desk.tab == one.tab ? ButtonLook::Chosen : ButtonLook::Plain;
        if (button(ui, std::string("tab.") + one.name, ui.texts.say(one.tabKey), look, {width, height}))
            desk.tab = one.tab;
        ImGui::SameLine();
    }
    ImGui::NewLine();
    ImGui::PopStyleVar(2);
}

void debriefBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    beginBar(ui, "debrief bar", layout.topBar, Role::Panel);
    const float logo = ui.look.px(30);
    const float middle = layout.topBar.h / 2;
    drawLogo(*ImGui::GetWindowDrawList(), {ui.look.px(20), middle - logo / 2}, logo, ui.look[Role::Text]);
    const std::string& title = ui.texts.say("debrief.title");
    float x = ui.look.px(64);
    drawText(ui, Type::Title, ui.look[Role::Text], {x, middle - ui.look.size(Type::Title) / 2}, title);
    x += measure(ui, Type::Title, title).x + ui.look.px(20);
    if (table.console) {
        const ImVec2 size(consoleButtonWidth(ui), std::min(ui.look.px(40), layout.topBar.h - 12));
        ImGui::SetCursorPos({x, middle - size.y / 2});
        consoleButton(ui, table, desk.console, size);
        x += size.x + ui.look.px(20);
    }
    const std::string seed = table.debrief ? std::to_string(table.debrief->seed) : "…";
    std::string about = ui.texts.say(
        "debrief.about", {{"scenario", table.plan.id}, {"rounds", std::to_string(table.plan.rounds)}, {"seed", seed}});
    if (table.room.secondsLeft > 0)
        about = ui.texts.say("top.debrief_left", {{"time", clockText(table.room.secondsLeft)}}) + "   " + about;
    const float right =
        layout.compact ? layout.topBar.w - 5 * ui.look.px(124) - ui.look.px(30) : layout.topBar.w - ui.look.px(20);
    drawText(ui, Type::Small, ui.look[Role::Text2], {x, middle - ui.look.size(Type::Small) / 2},
             fitted(ui, Type::Small, about, right - x));
    if (desk.above) {
        endFrame();
        return;
    }
    if (layout.compact) tabs(ui, layout, desk);
    endFrame();
}

void stillComputing(const Ui& ui, const WindowLayout& layout) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    beginFrame(ui, "computing", {all.x + edge, all.y + edge, all.w - 2 * edge, ui.look.px(90)}, Role::Panel);
    sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("debrief.waiting"));
    endFrame();
}

}  // namespace

void debriefPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    debriefBar(ui, table, layout, desk);
    if (desk.above) return abovePanel(ui, table, layout, desk);
    if (!table.debrief) return stillComputing(ui, layout);
    if (layout.compact)
        oneAtATime(ui, table, layout, desk);
    else
        fourChartsAndLesson(ui, table, layout, desk);
}

}  // namespace gemba
