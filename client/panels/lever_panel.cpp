#include "client/panels/lever_panel.h"

#include "client/panels/ask_panel.h"
#include "client/panels/cadence_panel.h"
#include "client/panels/dock_panel.h"
#include "client/panels/favour_panel.h"
#include "client/panels/lend_panel.h"
#include "client/panels/lever_gate.h"
#include "client/panels/more_panel.h"
#include "client/panels/order_panel.h"
#include "client/panels/orders_panel.h"
#include "client/panels/people_panel.h"
#include "client/panels/report_panel.h"
#include "client/panels/requests_panel.h"
#include "client/panels/seat_words.h"
#include "client/panels/side_tabs.h"
#include "client/panels/trade_panel.h"
#include "client/panels/wip_panel.h"

namespace gemba {

namespace {

bool onAutopilot(const Table& table) {
    return table.seat.index() < table.room.seats.size() && table.room.seats[table.seat.index()].botPlays;
}

void title(const Ui& ui, const Table& table, Acts& acts) {
    const bool bot = onAutopilot(table);
    const std::string words = ui.texts.say(bot ? "lever.autopilot_off" : "lever.autopilot_on");
    const float buttonWidth = measure(ui, Type::SmallBold, words).x + 2 * ImGui::GetStyle().FramePadding.x;
    const std::string& who =
        table.area().isNone() ? seatName(table.plan, table.seat) : areaName(table.plan, table.area());
    const std::string name = table.area().isNone() ? who : ui.texts.say("lever.title", {{"area", who}});
    ImGui::PushFont(ui.look.font(Type::BodyBold));
    seatMark(ui, table.plan, table.seat, 11);
    ImGui::PopFont();
    say(ui, Type::BodyBold, Role::Text,
        fitted(ui, Type::BodyBold, name, ImGui::GetContentRegionAvail().x - buttonWidth - ui.look.px(10)));
    toRight(buttonWidth);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.look.px(7));
    if (button(ui, "autopilot", words, bot ? ButtonLook::Main : ButtonLook::Quiet, {0, rowHeight(ui)}))
        acts.messages.emplace_back(SetAutopilot{!bot});
}

void areaLevers(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    if (canPull(table, Lever::Post)) peopleLever(ui, table, shape, desk, acts);
    if (canPull(table, Lever::Order)) orderLever(ui, table, shape, desk, acts);
    if (canPull(table, Lever::WipLimit)) wipLever(ui, table, shape, desk, acts);
    if (canPull(table, Lever::Report)) reportLever(ui, table, shape, desk, acts);
    if (canPull(table, Lever::Answer)) requestsLever(ui, table, shape, desk, acts);
}

// A long inbox must not hide what stands under it.
void toMore(const Ui& ui, const Table& table) {
    const std::size_t count = moreLevers(table).size();
    if (count == 0) return;
    const std::string label = ui.texts.count("more.below", static_cast<std::int64_t>(count));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "more.below", label, ButtonLook::Quiet, {ImGui::GetContentRegionAvail().x, ui.look.px(32)}))
        ImGui::SetScrollY(ImGui::GetScrollMaxY());
    ImGui::PopStyleVar();
}

// What waits for an answer and what can still be taken back stands first; what is seldom used, last.
void levers(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    offersToMe(ui, table, desk, acts);
    ordersPanel(ui, table, desk, acts);
    const bool tellFirst = canTell(table);
    if (tellFirst && canPull(table, Lever::Ask)) foundOut(ui, table, desk, acts);
    if (!table.area().isNone()) toMore(ui, table);
    areaLevers(ui, table, shape, desk, acts);
    if (canPull(table, Lever::Favour)) favourPanel(ui, table, desk, acts);
    if (canPull(table, Lever::Lend) && roleOf(table) == SeatRole::PeopleManager) ownPeoplePanel(ui, table, desk, acts);
    if (canPull(table, Lever::Ship)) dockPanel(ui, table, desk, acts);
    if (canPull(table, Lever::Cadence)) cadencePanel(ui, table, desk, acts);
    if (!tellFirst && canPull(table, Lever::Ask)) foundOut(ui, table, desk, acts);
    morePanel(ui, table, desk, acts);
}

void watching(const Ui& ui, const Table& table, Acts& acts) {
    say(ui, Type::Title, Role::Text, ui.texts.say("watch.title"));
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("watch.help"));
    gap(ui, 8);
    for (std::size_t i = 0; i < table.plan.seats.size(); ++i) {
        const SeatId seat(i);
        if (!playersOf(table.room, seat).empty()) continue;
        const ImVec2 size(ui.look.px(130), ui.look.px(40));
        const float lift = (size.y - ui.look.size(Type::Body)) / 2;
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + lift);
        seatMark(ui, table.plan, seat, 10);
        say(ui, Type::Body, Role::Text, table.plan.seats[i].name);
        toRight(size.x);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - lift);
        if (button(ui, "seat.take." + std::to_string(i), ui.texts.say("lobby.take"), ButtonLook::Plain, size))
            acts.messages.emplace_back(TakeSeat{seat});
    }
}

}  // namespace

bool leversOpen(const Table& table) {
    const bool phase = table.room.phase == Phase::Plan || table.room.phase == Phase::Run;
    return phase && !table.seat.isNone() && !onAutopilot(table);
}

void leverPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    beginFrame(ui, "levers", layout.panel, Role::Panel);
    if (table.talks != nullptr) sideTabs(ui, table, desk);
    if (desk.side == SideTab::Numbers) {
        numbersPanel(ui, table, desk);
    } else if (desk.side == SideTab::Talk) {
        talkPanel(ui, table, desk, acts);
    } else if (table.seat.isNone()) {
        watching(ui, table, acts);
    } else {
        title(ui, table, acts);
        sayWrapped(ui, Type::Small, Role::Text2, payWords(ui, table.plan, table.seat, table.view.scheme));
        const bool open = leversOpen(table);
        if (!open) leverHint(ui, onAutopilot(table) ? "lever.autopilot_note" : "lever.closed");
        ImGui::BeginDisabled(!open);
        levers(ui, table, layout.compact ? LeverShape::Compact : LeverShape::Roomy, desk, acts);
        ImGui::EndDisabled();
    }
    endFrame();
}

}  // namespace gemba
