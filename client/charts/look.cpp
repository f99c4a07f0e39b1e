#include "client/charts/look.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr ImU32 rgb(std::uint32_t hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

using Roles = std::array<ImU32, kRoles>;
using Teams = std::array<ImU32, kTeamColours>;
using Ramp = std::array<ImU32, kRampSteps>;

// Order of enum Role.
constexpr Roles kDark{rgb(0x0E1217), rgb(0x131920), rgb(0x1D252F), rgb(0x3A4655), rgb(0x181F27), rgb(0x27313D),
                      rgb(0x323E4C), rgb(0x3E4B5A), rgb(0x3A4756), rgb(0xEEF2F6), rgb(0xB7C2CE), rgb(0x93A0AF),
                      rgb(0xFFFFFF), rgb(0x10151A), rgb(0x10151A), rgb(0xF3E9DC), rgb(0xFF7558)};
constexpr Roles kLight{rgb(0xE4E8ED), rgb(0xEDF0F3), rgb(0xFFFFFF), rgb(0xA3AFBC), rgb(0xFFFFFF), rgb(0xE6EAEF),
                       rgb(0xD5DCE4), rgb(0xAEB9C5), rgb(0xBAC5D0), rgb(0x10151A), rgb(0x38434F), rgb(0x505C69),
                       rgb(0x10151A), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xF3E3CF), rgb(0xC42B0C)};
constexpr Teams kDarkTeams{rgb(0xF0A020), rgb(0x5BB8F0), rgb(0xE58FC0), rgb(0x12A57C),
                           rgb(0xF2E75C), rgb(0xB39DFF), rgb(0xC9A27A), rgb(0xC8D0D8)};
constexpr Teams kLightTeams{rgb(0xC46400), rgb(0x0A66B5), rgb(0xB0338A), rgb(0x23876A),
                            rgb(0x524300), rgb(0x6A4BC4), rgb(0x7A5433), rgb(0x4B5661)};
constexpr Ramp kDarkRamp{rgb(0x2E4456), rgb(0x3E5C73), rgb(0x557A95), rgb(0x7A9FBA), rgb(0xA8C6DB)};
constexpr Ramp kLightRamp{rgb(0xA8C6DB), rgb(0x7A9FBA), rgb(0x557A95), rgb(0x3E5C73), rgb(0x2E4456)};

void setColours(const Look& look, ImGuiStyle& style) {
    const auto set = [&](ImGuiCol which, Role role) {
        style.Colors[which] = ImGui::ColorConvertU32ToFloat4(look[role]);
    };
    set(ImGuiCol_Text, Role::Text);
    set(ImGuiCol_TextDisabled, Role::Text3);
    set(ImGuiCol_WindowBg, Role::Panel);
    set(ImGuiCol_PopupBg, Role::Ctrl);
    set(ImGuiCol_Border, Role::Bayline);
    set(ImGuiCol_FrameBg, Role::Ctrl);
    set(ImGuiCol_FrameBgHovered, Role::Ctrl2);
    set(ImGuiCol_FrameBgActive, Role::Ctrl2);
    set(ImGuiCol_Button, Role::Ctrl2);
    set(ImGuiCol_ButtonHovered, Role::Line);
    set(ImGuiCol_ButtonActive, Role::Line);
    set(ImGuiCol_Header, Role::Ctrl2);
    set(ImGuiCol_HeaderHovered, Role::Ctrl2);
    set(ImGuiCol_HeaderActive, Role::Line);
    set(ImGuiCol_Separator, Role::Line);
    set(ImGuiCol_ScrollbarGrab, Role::Line);
    set(ImGuiCol_ScrollbarGrabHovered, Role::Text3);
    set(ImGuiCol_ScrollbarGrabActive, Role::Text3);
    set(ImGuiCol_NavHighlight, Role::Plate);
    set(ImGuiCol_CheckMark, Role::Plate);
    style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_TextSelectedBg] = ImGui::ColorConvertU32ToFloat4(withAlpha(look[Role::Text3], 0.5F));
}

}  // namespace

ImU32 Look::team(std::string_view glyph) const {
    constexpr std::array<std::string_view, kTeamColours> kGlyphs{"star",     "ring",    "triangle", "trapezoid",
                                                                 "halfdisc", "hexagon", "cross",    "bars"};
    const auto found = std::find(kGlyphs.begin(), kGlyphs.end() - 1, glyph);
    return teams[static_cast<std::size_t>(found - kGlyphs.begin())];
}

void applyTheme(Look& look, LookTheme theme) {
    const bool dark = theme == LookTheme::Dark;
    look.theme = theme;
    look.roles = dark ? kDark : kLight;
    look.teams = dark ? kDarkTeams : kLightTeams;
    look.ramp = dark ? kDarkRamp : kLightRamp;
}

void applyToImGui(const Look& look) {
    ImGuiStyle style;
    style.FrameRounding = 6;
    style.ChildRounding = 8;
    style.WindowRounding = 10;
    style.PopupRounding = 8;
    style.FramePadding = ImVec2(12, 8);
    style.ItemSpacing = ImVec2(8, 8);
    style.ItemInnerSpacing = ImVec2(8, 6);
    style.WindowPadding = ImVec2(20, 16);
    style.WindowBorderSize = 0;
    style.ScrollbarSize = 12;
    style.DisabledAlpha = 0.55F;
    style.ScaleAllSizes(look.scale);
    style.CurveTessellationTol = 1.0F;
    setColours(look, style);
    ImGui::GetStyle() = style;
}

ImU32 withAlpha(ImU32 colour, float alpha) {
    const auto a = static_cast<ImU32>(alpha * 255.0F);
    return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

}  // namespace gemba
