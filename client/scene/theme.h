// Colour roles of the two themes and the team palette. Scene code names roles, never literals.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gemba {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend constexpr bool operator==(const Color&, const Color&) = default;
};

// 0xRRGGBB, opaque.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), 255};
}

// The opaque colour `share` of the way from a to b.
[[nodiscard]] Color mixed(Color a, Color b, double share);

enum class Glyph : std::uint8_t { Star, Ring, Triangle, Trapezoid, HalfDisc, Hexagon, Cross, Bars };
inline constexpr int kGlyphs = 8;

// By its name in a scenario; an unknown name is Bars.
[[nodiscard]] Glyph glyphNamed(std::string_view name);

struct Theme {
    Color bg, floor, walk;
    Color bay, bayline;
    Color panel, ctrl, ctrl2;
    Color line, desk, pallet;
    Color text, text2, text3;
    Color plate, plateink;
    Color ink, head;
    Color alarm;
    Color fog, hatch;
    Color grey, greyHead;  // boxes and people of a glimpse
    std::array<Color, kGlyphs> teams;
    [[nodiscard]] Color team(Glyph glyph) const { return teams[static_cast<std::size_t>(glyph)]; }
};

enum class ThemeName : std::uint8_t { Dark, Light };
[[nodiscard]] const Theme& themeNamed(ThemeName name);

}  // namespace gemba
