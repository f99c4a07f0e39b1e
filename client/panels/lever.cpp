#include "client/panels/lever.h"

#include <algorithm>

#include "client/charts/glyphs.h"

namespace gemba {

namespace {

void drawWhen(const Ui& ui, const LeverHead& head, float y, float height) {
    const std::string when = ui.texts.say(head.whenKey);
    const ImVec2 size = measure(ui, Type::Small, when);
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    const float r = ui.look.px(8);
    drawText(ui, Type::Small, ui.look[Role::Text2], {right - size.x, y + (height - size.y) / 2}, when);
    drawClock(*ImGui::GetWindowDrawList(), {right - size.x - r - ui.look.px(8), y + height / 2}, r,
              ui.look[Role::Text2]);
}

// The heading of a folded or unfolded lever is a button as wide as the panel.
void foldButton(const Ui& ui, const LeverHead& head, Desk& desk) {
    const float height = ui.look.px(44);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool open = desk.open == head.lever;
    tabBefore(ui);
    if (ImGui::InvisibleButton(head.name, {width, height})) desk.open = head.lever;
    tabAfter(ui);
    probe(ui, std::string("lever.") + head.name);
    const Role face = ImGui::IsItemHovered() ? Role::Ctrl2 : Role::Ctrl;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!open) list.AddRectFilled(at, {at.x + width, at.y + height}, ui.look[face], ui.look.px(6));
    const float r = ui.look.px(8);
    drawArrow(list, {at.x + ui.look.px(14), at.y + height / 2}, r, ui.look[Role::Text2],
              open ? ImGuiDir_Down : ImGuiDir_Right);
    drawText(ui, Type::BodyBold, ui.look[Role::Text],
             {at.x + ui.look.px(34), at.y + (height - ui.look.size(Type::BodyBold)) / 2}, head.title);
    if (open) drawWhen(ui, head, at.y, height);
}

}  // namespace

bool leverHead(const Ui& ui, const LeverHead& head, LeverShape shape, Desk& desk) {
    if (shape == LeverShape::Compact) {
        foldButton(ui, head, desk);
        return desk.open == head.lever;
    }
    separator(ui);
    const float y = ImGui::GetCursorScreenPos().y;
    say(ui, Type::BodyBold, Role::Text, head.title);
    drawWhen(ui, head, y, ui.look.size(Type::BodyBold));
    return true;
}

void leverVerdict(const Ui& ui, Verdict verdict) {
    if (verdict == Verdict::Ok) return;
    const float r = ui.look.px(9);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawWarning(*ImGui::GetWindowDrawList(), {at.x + r, at.y + ui.look.size(Type::Small) / 2}, r, ui.look[Role::Alarm],
                ui.look[Role::Panel]);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 3 * r);
    sayWrapped(ui, Type::SmallBold, Role::Text, ui.texts.say(keyOf(verdict)));
}

void leverHint(const Ui& ui, const char* key) {
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(key));
}

float stepWidth(const Ui& ui) {
    return ui.look.px(40);
}
float rowHeight(const Ui& ui) {
    return ui.look.px(36);
}

bool stepButton(const Ui& ui, const std::string& name, const char* sign, ButtonLook look) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const bool pressed = button(ui, name, sign, look, {stepWidth(ui), rowHeight(ui)});
    ImGui::PopStyleVar();
    return pressed;
}

}  // namespace gemba
