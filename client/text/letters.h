// The letters that the window can draw, all over: western and central European languages, dashes, quotes, the
// euro, arrows and a real minus. A language file may hold no others.
#pragma once

namespace gemba {

struct LetterRange {
    char32_t first;
    char32_t last;
};

inline constexpr LetterRange kLetters[] = {{0x20, 0x7E},     {0xA0, 0x17F},    {0x2013, 0x2026},
                                           {0x20AC, 0x20AC}, {0x2190, 0x2193}, {0x2212, 0x2212}};

[[nodiscard]] constexpr bool canDraw(char32_t letter) {
    for (const LetterRange& range : kLetters)
        if (letter >= range.first && letter <= range.last) return true;
    return false;
}

}  // namespace gemba
