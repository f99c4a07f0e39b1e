// Inter in all type sizes, as one ImGui atlas. The bytes of the font files come from outside; digits get one
// fixed width, so numbers that change do not wobble.
#pragma once

#include <cstdint>
#include <vector>

#include "client/charts/look.h"

namespace gemba {

// Must outlive the atlas.
struct FontFiles {
    std::vector<std::uint8_t> regular;
    std::vector<std::uint8_t> semibold;
    std::vector<std::uint8_t> bold;
};

// Rebuilds the atlas of the current ImGui context for look.scale and fills look.fonts. The texture on the
// graphics card must be made anew afterwards.
void buildFonts(Look& look, FontFiles& files);

}  // namespace gemba
