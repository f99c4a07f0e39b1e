#include "client/charts/fonts.h"

#include <algorithm>
#include <cmath>

#include "client/text/letters.h"

namespace gemba {

namespace {

constexpr float kSmallestEm = 16.0F;
constexpr float kLinePerEm = 1.21F;    // ImGui's font size is ascent + descent; Inter has 1.21 of the em
constexpr float kDigitPerEm = 0.625F;  // Inter's own width of tabular figures

// What sentences may hold (client/text/letters.h), without digits, which are merged in with a fixed width.
constexpr ImWchar kRanges[] = {0x20,   0x2F,   0x3A,   0x17F,  0x2013, 0x2026, 0x20AC,
                               0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr ImWchar kFewRanges[] = {0x20, 0x2F, 0x3A, 0x7E, 0xA0, 0xA0, 0x20AC, 0x20AC, 0x2212, 0x2212, 0};
constexpr ImWchar kDigits[] = {0x30, 0x39, 0};

constexpr bool inRanges(char32_t letter) {
    if (letter >= kDigits[0] && letter <= kDigits[1]) return true;
    for (std::size_t i = 0; kRanges[i] != 0; i += 2)
        if (letter >= kRanges[i] && letter <= kRanges[i + 1]) return true;
    return false;
}

constexpr bool drawsAllLetters() {
    for (const LetterRange& range : kLetters)
        for (char32_t letter = range.first; letter <= range.last; ++letter)
            if (!inRanges(letter)) return false;
    return true;
}
static_assert(drawsAllLetters(), "sentences may hold letters that no font has");

struct TypeDef {
    std::vector<std::uint8_t> FontFiles::*file;
    float em;
    const ImWchar* ranges;
};

// Order of enum Type.
constexpr TypeDef kDefs[kTypes] = {
    {&FontFiles::regular, 16, kRanges},  {&FontFiles::semibold, 16, kRanges}, {&FontFiles::regular, 19, kRanges},
    {&FontFiles::semibold, 19, kRanges}, {&FontFiles::bold, 26, kRanges},     {&FontFiles::bold, 32, kRanges},
    {&FontFiles::bold, 40, kRanges},     {&FontFiles::bold, 62, kFewRanges},
};

ImFont* addFont(std::vector<std::uint8_t>& bytes, float em, const ImWchar* ranges) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const float size = std::round(em * kLinePerEm);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = em < 24 ? 2 : 1;
    config.PixelSnapH = true;
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), size, &config, ranges);
    config.MergeMode = true;
    config.GlyphMinAdvanceX = config.GlyphMaxAdvanceX = std::round(em * kDigitPerEm);
    atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), size, &config, kDigits);
    return font;
}

}  // namespace

void buildFonts(Look& look, FontFiles& files) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    for (std::size_t i = 0; i < kTypes; ++i) {
        const float em = std::max(kSmallestEm, kDefs[i].em * look.scale);
        look.fonts[i] = addFont(files.*kDefs[i].file, em, kDefs[i].ranges);
    }
    ImGui::GetIO().FontDefault = look.font(Type::Body);
    atlas.Build();
}

}  // namespace gemba
