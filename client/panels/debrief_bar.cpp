#include "client/panels/debrief_bar.h"

#include <algorithm>

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/console_panel.h"
#include "client/panels/keys.h"
#include "client/panels/walk_panel.h"

namespace gemba {

namespace {

// The floor is the first tab, the pages follow: those that are there.
constexpr int kTabs = 1 + kDebriefPages;
constexpr int kNoTab = -1;  // the walk shows a card

std::vector<int> tabsOf(const Table& table) {
    std::vector<int> tabs;
    for (int tab = 0; tab < kTabs; ++tab)
        if (tab == 0 || hasPage(static_cast<DebriefPage>(tab - 1), table.room.factories)) tabs.push_back(tab);
    return tabs;
}

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
    std::vector<int> shown;
    float pad;    // around a label, both sides together
    float space;  // between two
    float width;  // of all that are shown
    bool all = true;
};

float widthOf(const Ui& ui, const std::string& label) {
    return measure(ui, Type::SmallBold, label).x;
}

constexpr const char* kBack = "\u00AB";
constexpr const char* kOn = "\u00BB";

// As many as there is room for around the chosen one, with a button at each side for the others.
Tabs tabsAround(const Ui& ui, const std::vector<int>& tabs, float room, int chosen) {
    const float pad = ui.look.px(8);
    const float space = ui.look.px(6);
    const auto widthWith = [&](int tab) { return widthOf(ui, labelOf(ui, tab)) + pad + space; };
    auto first = std::find(tabs.begin(), tabs.end(), chosen);
    if (first == tabs.end()) first = tabs.begin();  // the walk shows a card
    auto end = first + 1;
    float width = widthOf(ui, kBack) + widthOf(ui, kOn) + 2 * pad + space + widthWith(*first);
    const auto takes = [&](int tab) {
        if (width + widthWith(tab) > room) return false;
        width += widthWith(tab);
        return true;
    };
    for (bool grew = true; grew;) {
        grew = false;
        if (end != tabs.end() && takes(*end)) {
            ++end;
            grew = true;
        }
        if (first != tabs.begin() && takes(*(first - 1))) {
            --first;
            grew = true;
        }
    }
    return {{first, end}, pad, space, width, false};
}

// All of them, with less air where the window is narrow.
Tabs allTabs(const Ui& ui, std::vector<int> tabs, float room) {
    float labels = 0;
    for (const int tab : tabs) labels += widthOf(ui, labelOf(ui, tab));
    const auto count = static_cast<float>(tabs.size());
    const float space = ui.look.px(6);
    const float pad = std::clamp((room - labels) / count - space, ui.look.px(8), ui.look.px(34));
    return {std::move(tabs), pad, space, labels + count * (pad + space) - space};
}

Tabs tabsFor(const Ui& ui, const Table& table, float room, int chosen) {
    const std::vector<int> tabs = tabsOf(table);
    Tabs all = allTabs(ui, tabs, room);
    return all.width <= room ? all : tabsAround(ui, tabs, room, chosen);
}

void drawTabs(const Ui& ui, const Table& table, const WindowLayout& layout, const Tabs& tabs, float x, Desk& desk) {
    const float height = std::min(ui.look.px(40), layout.topBar.h - 12);
    const int chosen = chosenTab(desk);
    const std::vector<int> there = tabsOf(table);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const auto one = [&](const std::string& name, const std::string& label, ButtonLook look, int leadsTo) {
        const float width = widthOf(ui, label) + tabs.pad;
        ImGui::SetCursorPos({x, (layout.topBar.h - height) / 2});
        if (button(ui, name, label, look, {width, height})) choose(desk, leadsTo);
        x += width + tabs.space;
    };
    // Past the ends of what is shown; at the last one it stays there.
    const auto beside = [&](int tab, int step) {
        const auto at = std::find(there.begin(), there.end(), tab) - there.begin() + step;
        return there[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, std::ssize(there) - 1))];
    };
    if (!tabs.all) one("tab.back", kBack, ButtonLook::Quiet, beside(tabs.shown.front(), -1));
    for (const int tab : tabs.shown)
        one(probeOf(tab), labelOf(ui, tab), tab == chosen ? ButtonLook::Chosen : ButtonLook::Plain, tab);
    if (!tabs.all) one("tab.on", kOn, ButtonLook::Quiet, beside(tabs.shown.back(), 1));
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
    const bool titled = allTabs(ui, tabsOf(table), room - titleWidth).width <= room - titleWidth;
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
    const Tabs tabs = tabsFor(ui, table, layout.topBar.w - x - gap, chosenTab(desk));
    x = std::max(x, std::min((layout.topBar.w - tabs.width) / 2, layout.topBar.w - gap - tabs.width));
    if (!table.replay) drawTabs(ui, table, layout, tabs, x, desk);
    aboutTheSession(ui, table, layout, x + tabs.width + gap);
    endFrame();
}

void debriefKeys(const Ui& ui, const Table& table, Desk& desk) {
    if (!ui.tabs || desk.console.open || ImGui::GetIO().WantTextInput) return;
    const int step = (pressed(Key::Right) ? 1 : 0) - (pressed(Key::Left) ? 1 : 0);
    if (step == 0) return;
    const std::vector<int> tabs = tabsOf(table);
    const auto now = std::find(tabs.begin(), tabs.end(), chosenTab(desk));
    const auto at = now == tabs.end() ? -1 : static_cast<int>(now - tabs.begin());
    choose(desk, tabs[static_cast<std::size_t>(std::clamp(at + step, 0, static_cast<int>(tabs.size()) - 1))]);
}

}  // namespace gemba
