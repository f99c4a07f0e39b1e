#include "client/scene/theme.h"

#include <cmath>

namespace gemba {

namespace {

constexpr Theme kDark{
    .bg = rgb(0x0E1217),
    .floor = rgb(0x131920),
    .walk = rgb(0x1A212A),
    .bay = rgb(0x1D252F),
    .bayline = rgb(0x3A4655),
    .panel = rgb(0x181F27),
    .ctrl = rgb(0x27313D),
    .ctrl2 = rgb(0x323E4C),
    .line = rgb(0x3E4B5A),
    .desk = rgb(0x3A4756),
    .pallet = rgb(0x212933),
    .text = rgb(0xEEF2F6),
    .text2 = rgb(0xB7C2CE),
    .text3 = rgb(0x93A0AF),
    .plate = rgb(0xFFFFFF),
    .plateink = rgb(0x10151A),
    .ink = rgb(0x10151A),
    .head = rgb(0xF3E9DC),
    .alarm = rgb(0xFF7558),
    .fog = rgb(0x171C23),
    .hatch = rgb(0x28303A),
    .grey = rgb(0x4F5762),
    .greyHead = rgb(0x4D5763),
    .teams = {rgb(0xF0A020), rgb(0x5BB8F0), rgb(0xE58FC0), rgb(0x12A57C), rgb(0xF2E75C), rgb(0xB39DFF), rgb(0xC9A27A),
              rgb(0xC8D0D8)},
};

constexpr Theme kLight{
    .bg = rgb(0xE4E8ED),
    .floor = rgb(0xEDF0F3),
    .walk = rgb(0xE0E5EA),
    .bay = rgb(0xFFFFFF),
    .bayline = rgb(0xA3AFBC),
    .panel = rgb(0xFFFFFF),
    .ctrl = rgb(0xE6EAEF),
    .ctrl2 = rgb(0xD5DCE4),
    .line = rgb(0xAEB9C5),
    .desk = rgb(0xBAC5D0),
    .pallet = rgb(0xDBE1E7),
    .text = rgb(0x10151A),
    .text2 = rgb(0x38434F),
    .text3 = rgb(0x505C69),
    .plate = rgb(0x10151A),
    .plateink = rgb(0xFFFFFF),
    .ink = rgb(0xFFFFFF),
    .head = rgb(0xF3E3CF),
    .alarm = rgb(0xC42B0C),
    .fog = rgb(0xDFE4E9),
    .hatch = rgb(0xC9D1D9),
    .grey = rgb(0x9FA7AF),
    .greyHead = rgb(0x9FA8B2),
    .teams = {rgb(0xC46400), rgb(0x0A66B5), rgb(0xB0338A), rgb(0x23876A), rgb(0x524300), rgb(0x6A4BC4), rgb(0x7A5433),
              rgb(0x4B5661)},
};

constexpr std::array<std::string_view, kGlyphs> kGlyphNames{"star",     "ring",    "triangle", "trapezoid",
                                                            "halfdisc", "hexagon", "cross",    "bars"};

std::uint8_t mixedChannel(std::uint8_t a, std::uint8_t b, double share) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
}

}  // namespace

Color mixed(Color a, Color b, double share) {
    return {mixedChannel(a.red, b.red, share), mixedChannel(a.green, b.green, share),
            mixedChannel(a.blue, b.blue, share), 255};
}

Glyph glyphNamed(std::string_view name) {
    for (std::size_t i = 0; i < kGlyphNames.size(); ++i) {
        if (kGlyphNames[i] == name) return static_cast<Glyph>(i);
    }
    return Glyph::Bars;
}

const Theme& themeNamed(ThemeName name) {
    return name == ThemeName::Dark ? kDark : kLight;
}

}  // namespace gemba
