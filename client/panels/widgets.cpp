#include "client/panels/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "client/charts/glyphs.h"
#include "client/charts/wrap.h"

namespace gemba {

namespace {

constexpr float kVeil = 0.7F;
constexpr float kBigButton = 48;  // from this height on the label is bigger

struct ButtonColours {
    Role face;
    Role hover;
    Role label;
};

ButtonColours coloursOf(ButtonLook look) {
    switch (look) {
        case ButtonLook::Main:
        case ButtonLook::Chosen: return {Role::Plate, Role::Plate, Role::Plateink};
        case ButtonLook::Quiet: return {Role::Ctrl, Role::Ctrl2, Role::Text};
        case ButtonLook::Plain:
        case ButtonLook::Disabled: break;
    }
    return {Role::Ctrl2, Role::Line, Role::Text};
}

}  // namespace

void probe(const Ui& ui, std::string_view name) {
    if (ui.probes) ui.probes->add(name, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()});
}

void tabBefore(const Ui& ui) {
    if (ui.tabs) ui.tabs->before();
}

void tabAfter(const Ui& ui) {
    if (ui.tabs) ui.tabs->after();
}

void say(const Ui& ui, Type type, Role role, std::string_view text) {
    ImGui::PushFont(ui.look.font(type));
    ImGui::PushStyleColor(ImGuiCol_Text, ui.look[role]);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void sayWrapped(const Ui& ui, Type type, Role role, const std::string& text) {
    ImGui::PushTextWrapPos(0.0F);  // for a word wider than that
    say(ui, type, role, wrapped(*ui.look.font(type), ui.look.size(type), text, ImGui::GetContentRegionAvail().x));
    ImGui::PopTextWrapPos();
}

void sayRight(const Ui& ui, Type type, Role role, std::string_view text) {
    toRight(measure(ui, type, text).x);
    say(ui, type, role, text);
}

ImVec2 measure(const Ui& ui, Type type, std::string_view text) {
    const ImFont* font = ui.look.font(type);
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.data(), text.data() + text.size());
}

void drawText(const Ui& ui, Type type, ImU32 colour, ImVec2 at, std::string_view text) {
    const ImVec2 whole(std::round(at.x), std::round(at.y));
    ImGui::GetWindowDrawList()->AddText(ui.look.font(type), ui.look.size(type), whole, colour, text.data(),
                                        text.data() + text.size());
}

std::string fitted(const Ui& ui, Type type, const std::string& text, float width) {
    if (measure(ui, type, text).x <= width) return text;
    std::string shorter = text;
    while (!shorter.empty() && measure(ui, type, shorter + "…").x > width) {
        do shorter.pop_back();
        while (!shorter.empty() && (static_cast<unsigned char>(shorter.back()) & 0xC0) == 0x80);
        if (!shorter.empty() && (static_cast<unsigned char>(shorter.back()) & 0xC0) == 0xC0) shorter.pop_back();
    }
    return shorter + "…";
}

bool button(const Ui& ui, std::string_view name, const std::string& label, ButtonLook look, ImVec2 size) {
    const ButtonColours colours = coloursOf(look);
    ImGui::BeginDisabled(look == ButtonLook::Disabled);
    const float room = size.x > 0 ? size.x - ui.look.px(8) : FLT_MAX;
    const bool big = size.y >= ui.look.px(kBigButton) && measure(ui, Type::BodyBold, label).x <= room;
    const Type type = big ? Type::BodyBold : Type::SmallBold;
    ImGui::PushFont(ui.look.font(type));
    ImGui::PushStyleColor(ImGuiCol_Button, ui.look[colours.face]);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, ui.look[colours.hover]);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, ui.look[colours.hover]);
    ImGui::PushStyleColor(ImGuiCol_Text, ui.look[colours.label]);
    ImGui::PushID(name.data(), name.data() + name.size());
    const bool stop = look != ButtonLook::Disabled;
    if (stop) tabBefore(ui);
    const bool pressed = ImGui::Button(fitted(ui, type, label, room).c_str(), size);
    if (stop) tabAfter(ui);
    ImGui::PopID();
    probe(ui, name);
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    ImGui::EndDisabled();
    return pressed;
}

void beginFrame(const Ui& ui, const char* name, const PanelRect& area, Role background, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos(area.min());
    ImGui::SetNextWindowSize({area.w, area.h});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.look[background]);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoCollapse | flags);
    ImGui::PopStyleColor();
}

void beginBar(const Ui& ui, const char* name, const PanelRect& area, Role background) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    beginFrame(ui, name, area, background, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
}

void beginOverlay(const Ui& ui, const char* name, const WindowLayout& layout, ImVec2 size1080) {
    ImGui::SetNextWindowBgAlpha(kVeil);
    beginBar(ui, "veil", layout.window, Role::Bg);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());  // takes no focus, so a press stays a press
    endFrame();
    const float edge = ui.look.px(16);
    const float w = std::min(ui.look.px(size1080.x), layout.window.w - 2 * edge);
    const float h = std::min(ui.look.px(size1080.y), layout.window.h - 2 * edge);
    beginFrame(ui, name, {(layout.window.w - w) / 2, (layout.window.h - h) / 2, w, h}, Role::Panel);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void endFrame() {
    ImGui::End();
}

void beginScroll(const char* name, float below) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::BeginChild(name, {0, -below}, false, ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

void endScroll() {
    ImGui::EndChild();
}

void beginCard(const Ui& ui, const char* name, float height, Role background) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ui.look[background]);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.look.px(14), ui.look.px(10)));
    ImGui::BeginChild(
        name, {0, height}, false,
        ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

void endCard() {
    ImGui::EndChild();
}

void pointerTip(const Ui& ui, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.look[Role::Ctrl]);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.look.px(14), ui.look.px(10)));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.look.px(420));
    for (std::size_t i = 0; i < lines.size(); ++i)
        say(ui, i == 0 ? Type::SmallBold : Type::Small, i == 0 ? Role::Text : Role::Text2, lines[i]);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

void toRight(float width) {
    const float right = ImGui::GetWindowContentRegionMax().x - width;
    ImGui::SameLine();
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), right));
}

void gap(const Ui& ui, float pixels) {
    ImGui::Dummy({0, ui.look.px(pixels)});
}

void separator(const Ui& ui) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float y = at.y + ui.look.px(2);
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    ImGui::GetWindowDrawList()->AddLine({at.x, y}, {right, y}, ui.look[Role::Line], 1.5F);
    gap(ui, 4);
}

void glyph(const Ui& ui, const FloorPlan& plan, AreaId area, float radius) {
    const float r = ui.look.px(radius);
    const float line = std::max(2 * r, ImGui::GetTextLineHeight());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawGlyph(*ImGui::GetWindowDrawList(), areaGlyph(plan, area), {at.x + r, at.y + line / 2}, r,
              teamColour(ui, plan, area));
    ImGui::Dummy({2 * r, line});
    ImGui::SameLine();
}

}  // namespace gemba
