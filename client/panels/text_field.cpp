#include "client/panels/text_field.h"

#include <imgui.h>
#include <imgui_stdlib.h>

namespace gemba {

bool textField(const Ui& ui, const char* name, const std::string& label, std::string& text, float width) {
    ImGui::BeginGroup();
    say(ui, Type::Small, Role::Text2, label);
    ImGui::PushFont(ui.look.font(Type::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1.5F);
    ImGui::SetNextItemWidth(width);
    tabBefore(ui);
    const bool enter =
        ImGui::InputText((std::string("##") + name).c_str(), &text, ImGuiInputTextFlags_EnterReturnsTrue);
    tabAfter(ui);
    probe(ui, name);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    ImGui::EndGroup();
    return enter;
}

float textFieldHeight(const Ui& ui) {
    const ImGuiStyle& style = ImGui::GetStyle();
    return ui.look.size(Type::Small) + style.ItemSpacing.y + ui.look.size(Type::Body) + 2 * style.FramePadding.y;
}

}  // namespace gemba
