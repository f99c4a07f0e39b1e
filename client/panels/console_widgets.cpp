#include "client/panels/console_widgets.h"

#include "client/charts/glyphs.h"

namespace gemba {

namespace {

constexpr double kSureSeconds = 4;

}  // namespace

void give(Console& console, HostOrder order) {
    console.desk.notes.forget(controlOf(order));
    console.desk.sure.clear();
    console.acts.orders.push_back(std::move(order));
}

bool sureButton(Console& console, const std::string& name, const std::string& label, ButtonLook look, ImVec2 size) {
    ConsoleDesk& desk = console.desk;
    const bool asks = desk.sure == name && ImGui::GetTime() - desk.sureSince < kSureSeconds;
    const ImVec2 usual(size.x > 0 ? size.x : measure(console.ui, Type::SmallBold, label).x + console.ui.look.px(28),
                       size.y);
    const std::string& question = console.ui.texts.say("console.sure");
    const bool pressed = button(console.ui, name, asks ? question : label, asks ? ButtonLook::Main : look, usual);
    if (!pressed) return false;
    desk.sure = asks ? "" : name;
    desk.sureSince = ImGui::GetTime();
    return asks;
}

std::string answerText(const Console& console, const std::string& control) {
    static const std::vector<Order> kNone;
    const std::vector<Order>& pending = console.table.orders ? *console.table.orders : kNone;
    const char* key = console.desk.notes.keyOf(control, pending);
    return key ? console.ui.texts.say(key) : std::string();
}

void answerRight(const Console& console, const std::string& control) {
    const std::string words = answerText(console, control);
    if (words.empty()) return;
    ImGui::SameLine();
    const float room = ImGui::GetContentRegionAvail().x;
    const std::string shown = fitted(console.ui, Type::SmallBold, words, room);
    ImGui::AlignTextToFramePadding();
    sayRight(console.ui, Type::SmallBold, Role::Text, shown);
}

bool partHead(Console& console, ConsolePart part, const char* name) {
    const Ui& ui = console.ui;
    ConsoleDesk& desk = console.desk;
    const bool open = desk.part == part;
    const float height = ui.look.px(40);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    tabBefore(ui);
    if (ImGui::InvisibleButton(name, {width, height})) desk.part = open ? ConsolePart::None : part;
    tabAfter(ui);
    probe(ui, std::string("console.part.") + name);
    const Role face = ImGui::IsItemHovered() || open ? Role::Ctrl2 : Role::Ctrl;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, ui.look[face], ui.look.px(6));
    drawArrow(list, {at.x + ui.look.px(16), at.y + height / 2}, ui.look.px(8), ui.look[Role::Text2],
              open ? ImGuiDir_Down : ImGuiDir_Right);
    const float size = ui.look.size(Type::BodyBold);
    drawText(ui, Type::BodyBold, ui.look[Role::Text], {at.x + ui.look.px(36), at.y + (height - size) / 2},
             ui.texts.say(std::string("console.") + name));
    return open;
}

bool beginChoice(const Ui& ui, const std::string& name, const std::string& now, float width) {
    ImGui::PushFont(ui.look.font(Type::Small));
    ImGui::SetNextItemWidth(width);
    tabBefore(ui);
    const bool open = ImGui::BeginCombo(("##" + name).c_str(), now.c_str(), ImGuiComboFlags_HeightLargest);
    tabAfter(ui);
    if (!open) probe(ui, name);
    ImGui::PopFont();
    return open;
}

bool choice(const Ui& ui, const std::string& name, const std::string& label, ButtonLook look) {
    ImGui::PushFont(ui.look.font(Type::Small));
    const bool pressed = ImGui::Selectable((label + "##" + name).c_str(), look == ButtonLook::Chosen);
    probe(ui, name);
    ImGui::PopFont();
    return pressed && look != ButtonLook::Chosen;
}

void flow(const Ui& ui, const std::string& label) {
    const float width = measure(ui, Type::SmallBold, label).x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
}

}  // namespace gemba
