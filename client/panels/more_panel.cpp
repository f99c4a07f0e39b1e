#include "client/panels/more_panel.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/ask_panel.h"
#include "client/panels/board_panel.h"
#include "client/panels/expedite_panel.h"
#include "client/panels/hire_panel.h"
#include "client/panels/lend_panel.h"
#include "client/panels/lever.h"
#include "client/panels/overtime_panel.h"
#include "client/panels/project_panel.h"
#include "client/panels/quality_panel.h"
#include "client/panels/trade_panel.h"

namespace gemba {

namespace {

constexpr Lever kBoard[] = {Lever::Expedite, Lever::Quality, Lever::Lend, Lever::Overtime, Lever::Hire,
                            Lever::Project,  Lever::Trade,   Lever::Ask,  Lever::Board};

bool onBoard(const Table& table, Lever lever) {
    const bool ownPeople = lever == Lever::Lend && roleOf(table) == SeatRole::PeopleManager;  // has a place of its own
    return canPull(table, lever) && !ownPeople;
}

// Two in a row; pressing the open one closes it.
// True in the frame in which one was opened.
bool names(const Ui& ui, const std::vector<Lever>& levers, Desk& desk) {
    bool opened = false;
    const float space = ui.look.px(6);
    const ImVec2 size((ImGui::GetContentRegionAvail().x - space) / 2, ui.look.px(34));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(space, space));
    for (std::size_t i = 0; i < levers.size(); ++i) {
        const bool open = desk.open == levers[i];
        if (i % 2 == 1) ImGui::SameLine();
        const std::string name = "more." + std::to_string(static_cast<int>(levers[i]));
        if (button(ui, name, ui.texts.say(keyOf(levers[i])), open ? ButtonLook::Chosen : ButtonLook::Plain, size)) {
            desk.open = open ? Lever::Answer : levers[i];
            opened = !open;
        }
    }
    ImGui::PopStyleVar(2);
    return opened;
}

void when(const Ui& ui, const Table& table, Lever lever) {
    const float r = ui.look.px(8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawClock(*ImGui::GetWindowDrawList(), {at.x + r, at.y + ui.look.size(Type::Small) / 2}, r, ui.look[Role::Text2]);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 3 * r);
    say(ui, Type::Small, Role::Text2, effectText(ui, table, lever));
}

void openOne(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    switch (desk.open) {
        case Lever::Expedite: return expeditePanel(ui, table, desk, acts);
        case Lever::Quality: return qualityPanel(ui, table, desk, acts);
        case Lever::Lend: return lendPanel(ui, table, desk, acts);
        case Lever::Overtime: return overtimePanel(ui, table, desk, acts);
        case Lever::Hire: return hirePanel(ui, table, desk, acts);
        case Lever::Project: return projectPanel(ui, table, desk, acts);
        case Lever::Trade: return tradePanel(ui, table, desk, acts);
        case Lever::Ask: return askPanel(ui, table, desk, acts);
        case Lever::Board: return boardPanel(ui, table, desk, acts);
        default: return;
    }
}

}  // namespace

std::vector<Lever> moreLevers(const Table& table) {
    std::vector<Lever> levers;
    for (const Lever lever : kBoard)
        if (onBoard(table, lever)) levers.push_back(lever);
    return levers;
}

void morePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const std::vector<Lever> levers = moreLevers(table);
    bool opened = false;
    if (!levers.empty()) {
        separator(ui);
        say(ui, Type::BodyBold, Role::Text, ui.texts.say("more.title"));
        opened = names(ui, levers, desk);
    }
    if (std::find(levers.begin(), levers.end(), desk.open) != levers.end()) {
        when(ui, table, desk.open);
        openOne(ui, table, desk, acts);
        if (opened) ImGui::SetScrollHereY(1.0F);  // what opened under the edge comes into sight
    }
    lockedLines(ui, table);
}

}  // namespace gemba
