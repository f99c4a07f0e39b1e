#include "client/panels/briefing_panel.h"

#include <algorithm>
#include <set>

#include "client/panels/lever_gate.h"
#include "client/panels/seat_words.h"

namespace gemba {

namespace {

// One screen for several seats: nobody is meant alone.
void seatsHere(const Ui& ui, const Table& table) {
    std::string names;
    for (const SeatId seat : table.here) {
        if (seat.index() >= table.plan.seats.size()) continue;
        names += (names.empty() ? "" : ", ") + table.plan.seats[seat.index()].name;
    }
    sayWrapped(ui, Type::Title, Role::Text, ui.texts.say("hot.briefing", {{"seats", names}}));
    gap(ui, 4);
    std::set<std::string> said;  // what several seats are paid for is said once
    for (const SeatId seat : table.here) {
        const std::string pay = payWords(ui, table.plan, seat, table.view.scheme);
        if (said.insert(pay).second)
            sayWrapped(ui, Type::BodyBold, Role::Text, ui.texts.say("briefing.pay", {{"what", pay}}));
    }
    sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("briefing.factory"));
}

const char* aboutKey(const Table& table) {
    return roleOf(table) == SeatRole::ReleaseLead ? "briefing.about_release" : "briefing.about_people";
}

void yourSeat(const Ui& ui, const Table& table) {
    const Texts& texts = ui.texts;
    if (!table.here.empty()) return seatsHere(ui, table);
    if (table.seat.isNone()) return sayWrapped(ui, Type::BodyBold, Role::Text, texts.say("briefing.watch"));
    const AreaId area = table.area();
    ImGui::PushFont(ui.look.font(Type::Title));
    seatMark(ui, table.plan, table.seat, 13);
    ImGui::PopFont();
    const std::string& seat = seatName(table.plan, table.seat);
    say(ui, Type::Title, Role::Text,
        area.isNone() ? texts.say("briefing.you_are", {{"seat", seat}})
                      : texts.say("briefing.your_seat", {{"area", areaName(table.plan, area)}}));
    if (area.isNone()) sayWrapped(ui, Type::Body, Role::Text2, texts.say(aboutKey(table)));
    if (area.index() < table.plan.areas.size())
        sayWrapped(ui, Type::Body, Role::Text2, table.plan.areas[area.index()].about);
    gap(ui, 4);
    const std::string pay = payWords(ui, table.plan, table.seat, table.view.scheme);
    sayWrapped(ui, Type::BodyBold, Role::Text, texts.say("briefing.pay", {{"what", pay}}));
    sayWrapped(ui, Type::Body, Role::Text, texts.say("briefing.factory"));
}

void steps(const Ui& ui, const Table& table) {
    constexpr const char* kSecond[] = {"briefing.step2", "briefing.step2_people", "briefing.step2_release"};
    const bool hidden = roleOf(table) == SeatRole::PeopleManager;  // not on the floor in round 1
    const char* third = hidden ? "briefing.step3_people" : "briefing.step3";
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("briefing.steps"));
    int number = 1;
    for (const char* key : {"briefing.step1", kSecond[static_cast<std::size_t>(roleOf(table))], third}) {
        say(ui, Type::BodyBold, Role::Text2, std::to_string(number++));
        ImGui::SameLine(ui.look.px(52));
        sayWrapped(ui, Type::Body, Role::Text, ui.texts.say(key));
    }
}

std::string vendors(const FloorPlan& plan) {
    std::string names;
    for (const auto& vendor : plan.vendors) names += (names.empty() ? "" : ", ") + vendor.name;
    return names;
}

void rules(const Ui& ui, const Table& table) {
    const FloorPlan& plan = table.plan;
    const char* rounds = plan.rounds == 1 ? "briefing.round.one" : "briefing.round.many";
    sayWrapped(ui, Type::Body, Role::Text2,
               ui.texts.say(rounds, {{"n", std::to_string(plan.rounds)}, {"days", std::to_string(plan.daysPerRound)}}));
    sayWrapped(ui, Type::Body, Role::Text2,
               ui.texts.say("briefing.release", {{"days", std::to_string(plan.releaseEveryDays)}}));
    if (!plan.vendors.empty())
        sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("briefing.vendors", {{"names", vendors(plan)}}));
}

// All there is to read; where type is big it scrolls above the button, for which `below` pixels stay free.
void reading(const Ui& ui, const Table& table, float below) {
    beginScroll("reading", below);
    sayWrapped(ui, Type::Big, Role::Text, table.plan.title);
    sayWrapped(ui, Type::Body, Role::Text2, table.plan.briefing);
    separator(ui);
    yourSeat(ui, table);
    separator(ui);
    steps(ui, table);
    separator(ui);
    rules(ui, table);
    endScroll();
}

void goOn(const Ui& ui, const Table& table, float height, Acts& acts) {
    if (!table.host) return say(ui, Type::Body, Role::Text2, ui.texts.say("briefing.wait"));
    if (button(ui, "briefing.go", ui.texts.say("briefing.go"), ButtonLook::Main, {ui.look.px(240), height}))
        acts.orders.emplace_back(NextPhase{});
}

}  // namespace

void briefingPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Acts& acts) {
    const PanelRect& all = layout.content;
    const float edge = ui.look.px(16);
    const float width = std::min(all.w - 2 * edge, ui.look.px(980));
    const float height = std::min(all.h - 2 * edge, ui.look.px(860));
    const PanelRect area{all.x + (all.w - width) / 2, all.y + (all.h - height) / 2, width, height};
    const float buttonHeight = ui.look.px(56);
    beginFrame(ui, "briefing", area, Role::Panel);
    reading(ui, table, buttonHeight + ImGui::GetStyle().ItemSpacing.y);
    goOn(ui, table, buttonHeight, acts);
    endFrame();
}

}  // namespace gemba
