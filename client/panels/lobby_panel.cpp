#include "client/panels/lobby_panel.h"

#include <algorithm>

#include "client/panels/seat_words.h"
#include "client/panels/seats_panel.h"

namespace gemba {

namespace {

constexpr float kNarrow = 1200;

std::string watchers(const RoomState& room) {
    std::string names;
    for (const PersonState& person : room.people) {
        if (!person.seat.isNone() || !person.connected || person.kind != LineKind::Person) continue;
        if (!names.empty()) names += ", ";
        names += person.name;
    }
    return names;
}

void linkRow(const Ui& ui, const Table& table, Desk& desk) {
    const Texts& texts = ui.texts;
    gap(ui, 4);
    say(ui, Type::Small, Role::Text2, texts.say("lobby.link"));
    sayWrapped(ui, Type::SmallBold, Role::Text, table.link);
    if (button(ui, "copy.link", texts.say("lobby.copy_link"), ButtonLook::Plain)) {
        ImGui::SetClipboardText(table.link.c_str());
        desk.copied = true;
    }
    ImGui::SameLine();
    if (button(ui, "copy.code", texts.say("lobby.copy_code"), ButtonLook::Plain)) {
        ImGui::SetClipboardText(spokenCode(table.room.code).c_str());
        desk.copied = true;
    }
    if (!desk.copied) return;
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Small, Role::Text2, texts.say("lobby.copied"));
}

void joinPanel(const Ui& ui, const Table& table, const PanelRect& area, Desk& desk) {
    beginFrame(ui, "join room", area, Role::Panel);
    say(ui, Type::Title, Role::Text, ui.texts.say("lobby.join"));
    say(ui, Type::Huge, Role::Text, spokenCode(table.room.code));
    probe(ui, "room.code");
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("lobby.how"));
    linkRow(ui, table, desk);
    gap(ui, 4);
    const auto here = std::count_if(table.room.people.begin(), table.room.people.end(), [](const PersonState& person) {
        return person.connected && person.kind == LineKind::Person;
    });
    say(ui, Type::BodyBold, Role::Text, ui.texts.count("lobby.people", here));
    const std::string names = watchers(table.room);
    if (!names.empty()) sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("lobby.watching", {{"names", names}}));
    endFrame();
}

void fact(const Ui& ui, const std::string& label, const std::string& value) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, label);
    say(ui, Type::BodyBold, Role::Text, value);
    ImGui::EndGroup();
}

void scenarioPanel(const Ui& ui, const Table& table, const PanelRect& area) {
    const FloorPlan& plan = table.plan;
    beginFrame(ui, "scenario", area, Role::Panel);
    const auto people = static_cast<std::int64_t>(table.here.size());
    if (people > 1)
        sayWrapped(ui, Type::BodyBold, Role::Text2, ui.texts.count("hot.lobby", people));
    else if (table.link.empty())
        sayWrapped(ui, Type::BodyBold, Role::Text2, ui.texts.say("lobby.alone"));
    sayWrapped(ui, Type::Title, Role::Text, plan.title);
    sayWrapped(ui, Type::Body, Role::Text2, plan.briefing);
    gap(ui, 8);
    const float column = ImGui::GetContentRegionAvail().x / 4;
    const float left = ImGui::GetCursorPosX();
    fact(ui, ui.texts.say("lobby.teams"), std::to_string(plan.areas.size()));
    ImGui::SameLine(left + column);
    fact(ui, ui.texts.say("lobby.rounds"), std::to_string(plan.rounds));
    ImGui::SameLine(left + 2 * column);
    fact(ui, ui.texts.say("lobby.days"), std::to_string(plan.daysPerRound));
    gap(ui, 4);
    say(ui, Type::Small, Role::Text2, ui.texts.say("lobby.pay"));
    sayWrapped(ui, Type::BodyBold, Role::Text, payWords(ui, plan, table.seat, table.view.scheme));
    endFrame();
}

}  // namespace

std::string spokenCode(const std::string& code) {
    return code.size() == 6 ? code.substr(0, 3) + "-" + code.substr(3) : code;
}

void lobbyPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts) {
    const float edge = ui.look.px(16);
    const PanelRect& all = layout.content;
    const bool narrow = all.w < ui.look.px(kNarrow);  // big type in a small window: the seats need the room
    const float leftWidth = (all.w - 3 * edge) * (narrow ? 0.3F : 0.4F);
    const float half = (all.h - 3 * edge) * 0.52F;
    if (table.link.empty()) {
        scenarioPanel(ui, table, {all.x + edge, all.y + edge, leftWidth, all.h - 2 * edge});
    } else {
        joinPanel(ui, table, {all.x + edge, all.y + edge, leftWidth, half}, desk);
        scenarioPanel(ui, table, {all.x + edge, all.y + 2 * edge + half, leftWidth, all.h - 3 * edge - half});
    }
    const float seatsX = all.x + 2 * edge + leftWidth;
    seatsPanel(ui, table, {seatsX, all.y + edge, all.w - edge - seatsX, all.h - 2 * edge}, acts);
}

}  // namespace gemba
