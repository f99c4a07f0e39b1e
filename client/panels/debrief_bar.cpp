#include "client/panels/debrief_bar.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/console_panel.h"
#include "client/panels/keys.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

// The floor is the first tab, the pages follow.
constexpr int kTabs = 1 + kDebriefPages;
constexpr int kNoTab = -1;  // the walk shows a card

int chosenTab(const Desk& desk) {
    if (showsWalk(desk)) return kNoTab;
    return desk.above ? 0 : 1 + static_cast<int>(desk.page);
}

void choose(Desk& desk, int tab) {
    desk.above = tab == 0;
    desk.walk.open = desk.walk.objections = false;
    desk.secondSheet = false;
    if (tab > 0) desk.page = static_cast<DebriefPage>(tab - 1);
}

std::string probeOf(int tab) {
    return tab == 0 ? "debrief.above" : "tab." + std::string(kDebriefPageNames[static_cast<std::size_t>(tab - 1)]);
}

const std::string& labelOf(const Ui& ui, int tab) {
    if (tab == 0) return ui.texts.say("debrief.tab_floor");
    return ui.texts.say("debrief.tab_" + std::string(kDebriefPageNames[static_cast<std::size_t>(tab - 1)]));
}

struct Tabs {
    float pad;    // around a label, both sides together
    float space;  // between two
    float width;  // of all that are shown
    int first = 0;
    int last = kTabs - 1;
    [[nodiscard]] bool areAll() const { return first == 0 && last == kTabs - 1; }
};

float widthOf(const Ui& ui, const std::string& label) {
    return measure(ui, Type::SmallBold, label).x;
}

constexpr const char* kBack = "\u00AB";
constexpr const char* kOn = "\u00BB";

// As many as there is room for around the chosen one, with a button at each side for the others.
Tabs tabsAround(const Ui& ui, float room, int chosen) {
    Tabs tabs{ui.look.px(8), ui.look.px(6), 0, chosen, chosen};
    const auto widthWith = [&](int tab) { return widthOf(ui, labelOf(ui, tab)) + tabs.pad + tabs.space; };
    tabs.width = widthOf(ui, kBack) + widthOf(ui, kOn) + 2 * tabs.pad + tabs.space + widthWith(chosen);
    for (bool grew = true; grew;) {
        grew = false;
        for (const int tab : {tabs.last + 1, tabs.first - 1}) {
            if (tab < 0 || tab >= kTabs || tabs.width + widthWith(tab) > room) continue;
            tabs.width += widthWith(tab);
            (tab > tabs.last ? tabs.last : tabs.first) = tab;
            grew = true;
        }
    }
    return tabs;
}

// All of them, with less air where the window is narrow.
Tabs allTabs(const Ui& ui, float room) {
    float labels = 0;
    for (int tab = 0; tab < kTabs; ++tab) labels += widthOf(ui, labelOf(ui, tab));
    const float space = ui.look.px(6);
    const float pad = std::clamp((room - labels) / kTabs - space, ui.look.px(8), ui.look.px(34));
    return {pad, space, labels + kTabs * (pad + space) - space};
}

Tabs tabsFor(const Ui& ui, float room, int chosen) {
    const Tabs tabs = allTabs(ui, room);
    return tabs.width <= room ? tabs : tabsAround(ui, room, std::max(chosen, 0));
}

void drawTabs(const Ui& ui, const WindowLayout& layout, const Tabs& tabs, float x, Desk& desk) {
    const float height = std::min(ui.look.px(40), layout.topBar.h - 12);
    const int chosen = chosenTab(desk);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const auto one = [&](const std::string& name, const std::string& label, ButtonLook look, int leadsTo) {
        const float width = widthOf(ui, label) + tabs.pad;
        ImGui::SetCursorPos({x, (layout.topBar.h - height) / 2});
        if (button(ui, name, label, look, {width, height})) choose(desk, std::clamp(leadsTo, 0, kTabs - 1));
        x += width + tabs.space;
    };
    if (!tabs.areAll()) one("tab.back", kBack, ButtonLook::Quiet, tabs.first - 1);
    for (int tab = tabs.first; tab <= tabs.last; ++tab)
        one(probeOf(tab), labelOf(ui, tab), tab == chosen ? ButtonLook::Chosen : ButtonLook::Plain, tab);
    if (!tabs.areAll()) one("tab.on", kOn, ButtonLook::Quiet, tabs.last + 1);
    ImGui::PopStyleVar();
}

std::string timeLeft(const Ui& ui, const Table& table) {
    if (table.room.secondsLeft <= 0) return {};
    return ui.texts.say("top.debrief_left", {{"time", clockText(table.room.secondsLeft)}});
}

std::string session(const Ui& ui, const Table& table) {
    if (!table.debrief) return {};
    return ui.texts.say("debrief.about", {{"scenario", table.plan.id},
                                          {"rounds", std::to_string(table.plan.rounds)},
                                          {"seed", std::to_string(table.debrief->seed)}});
}

// The longest of the texts that fits, at the right edge.
void aboutTheSession(const Ui& ui, const Table& table, const WindowLayout& layout, float from) {
    const std::string left = timeLeft(ui, table);
    const std::string about = session(ui, table);
    const float right = layout.topBar.w - ui.look.px(20);
    for (const std::string& words : {left.empty() ? about : left + "   " + about, left}) {
        const ImVec2 size = measure(ui, Type::Small, words);
        if (right - size.x < from) continue;
        return drawText(ui, Type::Small, ui.look[Role::Text2], {right - size.x, (layout.topBar.h - size.y) / 2}, words);
    }
}

}  // namespace

void debriefBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk) {
    beginBar(ui, "debrief bar", layout.topBar, Role::Panel);
    const float logo = ui.look.px(30);
    const float middle = layout.topBar.h / 2;
    const float gap = ui.look.px(20);
    drawLogo(*ImGui::GetWindowDrawList(), {gap, middle - logo / 2}, logo, ui.look[Role::Text]);
    float x = gap + logo + ui.look.px(14);
    const float consoleWidth = table.console ? consoleButtonWidth(ui) + gap : 0.0F;
    const std::string& title = ui.texts.say("debrief.title");
    const float titleWidth = measure(ui, Type::Title, title).x + gap;
    const float room = layout.topBar.w - x - consoleWidth - gap;
    const bool titled = allTabs(ui, room - titleWidth).width <= room - titleWidth;
    if (titled) {
        drawText(ui, Type::Title, ui.look[Role::Text], {x, middle - ui.look.size(Type::Title) / 2}, title);
        x += titleWidth;
    }
    if (table.console) {
        const ImVec2 size(consoleWidth - gap, std::min(ui.look.px(40), layout.topBar.h - 12));
        ImGui::SetCursorPos({x, middle - size.y / 2});
        consoleButton(ui, table, desk.console, size);
        x += consoleWidth;
    }
    const Tabs tabs = tabsFor(ui, layout.topBar.w - x - gap, chosenTab(desk));
    x = std::max(x, std::min((layout.topBar.w - tabs.width) / 2, layout.topBar.w - gap - tabs.width));
    if (!table.replay) drawTabs(ui, layout, tabs, x, desk);
    aboutTheSession(ui, table, layout, x + tabs.width + gap);
    endFrame();
}

void debriefKeys(const Ui& ui, Desk& desk) {
    if (!ui.tabs || desk.console.open || ImGui::GetIO().WantTextInput) return;
    const int step = (pressed(Key::Right) ? 1 : 0) - (pressed(Key::Left) ? 1 : 0);
    if (step != 0) choose(desk, std::clamp(chosenTab(desk) + step, 0, kTabs - 1));
}

}  // namespace gemba
