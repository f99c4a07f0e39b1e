// What managers say to each other, and a finger that points at an area.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/panels/seat_words.h"
#include "client/panels/side_tabs.h"
#include "shared/rules/talk.h"

namespace gemba {

namespace {

constexpr std::int64_t kPointedMs = 5000;

std::vector<SeatId> reachable(const Table& table) {
    std::vector<SeatId> seats;
    const SeatId own = planSeat(table.plan, table.seat);
    for (std::size_t i = 0; i < table.plan.seats.size(); ++i)
        if (mayTalk(table.view.managers, own, SeatId(i), table.room.round)) seats.emplace_back(i);
    return seats;
}

std::string listenerName(const Ui& ui, const Table& table, SeatId seat) {
    return seat.isNone() ? ui.texts.say("talk.all") : seatName(table.plan, seat);
}

void toWhom(const Ui& ui, const Table& table, const std::vector<SeatId>& seats, Desk& desk) {
    if (std::find(seats.begin(), seats.end(), desk.talkTo) == seats.end()) desk.talkTo = SeatId{};
    say(ui, Type::Small, Role::Text2, ui.texts.say("talk.to"));
    const auto choice = [&](SeatId seat, const std::string& name) {
        const std::string label = listenerName(ui, table, seat);
        const float width = measure(ui, Type::SmallBold, label).x + ui.look.px(24);
        ImGui::SameLine();
        if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
        if (button(ui, name, label, desk.talkTo == seat ? ButtonLook::Chosen : ButtonLook::Quiet)) desk.talkTo = seat;
    };
    choice(SeatId{}, "talk.to.all");
    for (const SeatId seat : seats) choice(seat, "talk.to." + std::to_string(seat.index()));
}

void wordField(const Ui& ui, Desk& desk, Acts& acts) {
    const std::string& label = ui.texts.say("talk.go");
    const float width = measure(ui, Type::SmallBold, label).x + ui.look.px(28);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - width - ui.look.px(8));
    tabBefore(ui);
    bool go = ImGui::InputText("##talk.words", &desk.talking, ImGuiInputTextFlags_EnterReturnsTrue);
    tabAfter(ui);
    probe(ui, "talk.words");
    if (desk.talking.size() > kMaxSaid) desk.talking.resize(kMaxSaid);
    ImGui::SameLine();
    go |= button(ui, "talk.go", label, desk.talking.empty() ? ButtonLook::Disabled : ButtonLook::Main, {width, 0});
    if (!go || desk.talking.empty()) return;
    acts.messages.emplace_back(Talk{desk.talkTo, AreaId{}, desk.talking});
    desk.talking.clear();
}

void pointRow(const Ui& ui, const Table& table, const Desk& desk, Acts& acts) {
    say(ui, Type::Small, Role::Text2, ui.texts.say("talk.point"));
    const float side = ui.look.px(40);
    for (std::size_t i = 0; i < table.plan.areas.size(); ++i) {
        if (i > 0) ImGui::SameLine();
        const std::string name = "talk.point." + std::to_string(i);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (button(ui, name, "##" + name, ButtonLook::Quiet, {side, side}))
            acts.messages.emplace_back(Talk{desk.talkTo, AreaId(i), ""});
        drawGlyph(*ImGui::GetWindowDrawList(), areaGlyph(table.plan, AreaId(i)), {at.x + side / 2, at.y + side / 2},
                  side * 0.28F, teamColour(ui, table.plan, AreaId(i)));
    }
}

void line(const Ui& ui, const Table& table, const Talked& talked) {
    const bool mine = talked.from == planSeat(table.plan, table.seat);
    ImGui::PushFont(ui.look.font(Type::SmallBold));
    seatMark(ui, table.plan, talked.from, 9);
    ImGui::PopFont();
    const std::string to = listenerName(ui, table, talked.to);
    say(ui, Type::SmallBold, Role::Text2,
        ui.texts.say("talk.from_to", {{"from", seatName(table.plan, talked.from)}, {"to", to}}));
    const std::string words =
        talked.text.empty() ? ui.texts.say("talk.pointed", {{"area", areaName(table.plan, talked.at)}}) : talked.text;
    sayWrapped(ui, Type::Body, Role::Text, words);
    if (mine && !talked.heard) sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("talk.unheard"));
    gap(ui, 4);
}

}  // namespace

void talkPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    if (table.talks != nullptr) desk.talksRead = table.talks->size();
    if (table.seat.isNone()) return sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("talk.watching"));
    const std::vector<SeatId> seats = reachable(table);
    const bool nobody = seats.empty();
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(nobody ? "talk.nobody" : "talk.help"));
    if (!nobody) {
        toWhom(ui, table, seats, desk);
        wordField(ui, desk, acts);
        pointRow(ui, table, desk, acts);
    }
    separator(ui);
    if (table.talks == nullptr) return;
    for (auto talk = table.talks->rbegin(); talk != table.talks->rend(); ++talk) line(ui, table, talk->talked);
}

void pointedAreas(const Ui& ui, const Table& table, std::int64_t nowMs) {
    if (table.talks == nullptr || ui.probes == nullptr) return;
    for (const HeardTalk& talk : *table.talks) {
        if (talk.talked.at.isNone() || nowMs - talk.atMs > kPointedMs) continue;
        const auto rect = ui.probes->find("area." + std::to_string(talk.talked.at.index()));
        if (!rect) continue;
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        const float out = ui.look.px(8);
        list.AddRect({rect->min.x - out, rect->min.y - out}, {rect->max.x + out, rect->max.y + out},
                     seatColour(ui, table.plan, talk.talked.from), ui.look.px(10), 0, ui.look.px(5));
        ui.probes->add("pointed." + std::to_string(talk.talked.at.index()), *rect);
    }
}

}  // namespace gemba
