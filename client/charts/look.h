// The look of everything that Dear ImGui draws: colour roles of both themes, team colours, type sizes and the
// scale. Charts and panels name roles, never literal colours.
#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gemba {

enum class LookTheme : std::uint8_t { Dark, Light };

enum class Role : std::uint8_t {
    Bg,
    Floor,
    Bay,
    Bayline,
    Panel,
    Ctrl,
    Ctrl2,
    Line,
    Desk,
    Text,
    Text2,
    Text3,
    Plate,
    Plateink,
    Ink,
    Head,
    Alarm,
};
inline constexpr std::size_t kRoles = 17;

// Sizes at 1080p in pixels of the em: 16, 19, 26, 32, 40, 62.
enum class Type : std::uint8_t { Small, SmallBold, Body, BodyBold, Title, Big, Price, Huge };
inline constexpr std::size_t kTypes = 8;

inline constexpr std::size_t kRampSteps = 5;
inline constexpr std::size_t kTeamColours = 8;

struct Look {
    LookTheme theme = LookTheme::Dark;
    float scale = 1.0F;  // of marks, gaps and type; type never falls under 16 px
    std::array<ImU32, kRoles> roles{};
    std::array<ImU32, kTeamColours> teams{};  // star, ring, triangle, trapezoid, halfdisc, hexagon, cross, bars
    std::array<ImU32, kRampSteps> ramp{};     // early to late stage of work
    std::array<ImFont*, kTypes> fonts{};

    [[nodiscard]] ImU32 operator[](Role role) const { return roles[static_cast<std::size_t>(role)]; }
    [[nodiscard]] ImFont* font(Type type) const { return fonts[static_cast<std::size_t>(type)]; }
    [[nodiscard]] float size(Type type) const { return font(type)->FontSize; }
    // Pixels of the screen for pixels of a 1080p picture.
    [[nodiscard]] float px(float at1080) const { return at1080 * scale; }
    // A team's colour goes with its glyph; an unknown glyph gets the grey of the eighth.
    [[nodiscard]] ImU32 team(std::string_view glyph) const;
};

// Fills colours of the theme; fonts stay.
void applyTheme(Look& look, LookTheme theme);
// Colours, roundings and paddings of ImGui's own widgets, from the look.
void applyToImGui(const Look& look);

[[nodiscard]] ImU32 withAlpha(ImU32 colour, float alpha);

}  // namespace gemba
