#include "client/panels/join_card.h"

#include <algorithm>
#include <utility>

#include "client/panels/text_field.h"

namespace gemba {

namespace {

constexpr float kRowGap = 6;

std::string addressOf(const LanRoom& room) {
    if (room.beacon.port == kDefaultPort) return room.address;
    return room.address + ":" + std::to_string(room.beacon.port);
}

void pick(const LanRoom& room, JoinForm& form) {
    form.link.clear();
    form.address = addressOf(room);
    form.picked = room.beacon.room;
    form.toCode = true;
}

// Nothing of the game is known of a room that speaks another version.
std::string detailOf(const Ui& ui, const LanRoom& room) {
    const Beacon& beacon = room.beacon;
    if (beacon.version != kProtocolVersion) return ui.texts.say("lan.other_version");
    return ui.texts.say("lan.room", {{"scenario", beacon.scenario},
                                     {"people", ui.texts.count("lan.people", beacon.people)},
                                     {"phase", ui.texts.say(keyOf(beacon.phase))}});
}

void roomRow(const Ui& ui, const LanRoom& room, const std::string& name, JoinForm& form) {
    const bool joinable = room.beacon.version == kProtocolVersion;
    const bool chosen = joinable && form.picked == room.beacon.room && form.address == addressOf(room);
    const float pad = ui.look.px(10);
    const float nameHeight = ui.look.size(Type::BodyBold);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ButtonLook look = !joinable ? ButtonLook::Disabled : chosen ? ButtonLook::Chosen : ButtonLook::Plain;
    const float height = nameHeight + ui.look.size(Type::Small) + 1.4F * pad;
    ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 0.0F);  // only its words
    if (button(ui, name, "", look, {width, height})) pick(room, form);
    ImGui::PopStyleVar();
    const Role first = chosen ? Role::Plateink : joinable ? Role::Text : Role::Text3;
    const Role second = chosen ? Role::Plateink : Role::Text2;
    const float x = at.x + pad;
    const float words = width - 2 * pad;
    const std::string title = room.beacon.name.empty() ? room.address : room.beacon.name;
    const float addressWidth = measure(ui, Type::Small, room.address).x;
    drawText(ui, Type::BodyBold, ui.look[first], {x, at.y + 0.6F * pad},
             fitted(ui, Type::BodyBold, title, words - addressWidth - pad));
    drawText(ui, Type::Small, ui.look[second], {x + words - addressWidth, at.y + 0.6F * pad + ui.look.px(3)},
             room.address);
    drawText(ui, Type::Small, ui.look[second], {x, at.y + 0.8F * pad + nameHeight},
             fitted(ui, Type::Small, detailOf(ui, room), words));
}

void roomList(const Ui& ui, const LanList& lan, JoinForm& form, float height) {
    ImGui::BeginChild("rooms", {0, height});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui.look.px(kRowGap)));
    if (lan.rooms.empty()) sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(lan.deaf ? "lan.deaf" : "lan.none"));
    for (std::size_t i = 0; i < lan.rooms.size(); ++i) roomRow(ui, lan.rooms[i], "lan." + std::to_string(i), form);
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

// Address, code and the button that joins; below them the link that has all in one.
bool joinFields(const Ui& ui, JoinForm& form) {
    const Texts& texts = ui.texts;
    const float width = ImGui::GetContentRegionAvail().x;
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const float go = ui.look.px(110);
    const float code = ui.look.px(120);
    const ImVec2 at = ImGui::GetCursorPos();
    bool join = textField(ui, "start.address", texts.say("start.address"), form.address, width - go - code - 2 * space);
    ImGui::SetCursorPos({at.x + width - go - code - space, at.y});
    if (std::exchange(form.toCode, false)) ImGui::SetKeyboardFocusHere();
    join |= textField(ui, "start.code", texts.say("start.code"), form.code, code);
    const float buttonHeight = ui.look.size(Type::Body) + 2 * ImGui::GetStyle().FramePadding.y;
    ImGui::SetCursorPos({at.x + width - go, at.y + textFieldHeight(ui) - buttonHeight});
    join |= button(ui, "start.join", texts.say("start.join_go"), ButtonLook::Plain, {go, buttonHeight});
    join |= textField(ui, "start.link", texts.say("start.or_link"), form.link, width);
    return join;
}

}  // namespace

bool joinCard(const Ui& ui, const LanList& lan, JoinForm& form, float height) {
    beginCard(ui, "join card", height, Role::Ctrl);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui.look[Role::Panel]);
    say(ui, Type::Title, Role::Text, ui.texts.say("start.join"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("start.join_help"));
    gap(ui, 2);
    const float fields = 2 * textFieldHeight(ui) + 3 * ImGui::GetStyle().ItemSpacing.y;
    roomList(ui, lan, form, std::max(ui.look.px(120), ImGui::GetContentRegionAvail().y - fields));
    const bool join = joinFields(ui, form);
    ImGui::PopStyleColor();
    endCard();
    return join;
}

}  // namespace gemba
