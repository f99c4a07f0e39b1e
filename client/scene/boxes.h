// Boxes (items) and holes (missing parts). Shape = kind of work, colour and glyph = whose.
#pragma once

#include "client/scene/pen.h"
#include "shared/protocol/view.h"

namespace gemba {

struct BoxLook {
    ItemKind kind = ItemKind::Feature;
    Glyph glyph = Glyph::Bars;
    std::int32_t cracks = 0;
    bool rework = false;
};

// Boxes smaller than this on screen carry no glyph and no marks.
inline constexpr double kLeastGlyphBoxPx = 11;

void drawBox(Pen& pen, Layer layer, const Theme& theme, const BoxLook& look, Point centre, double side);
// A box of which only the number is known.
void drawGreyBox(Pen& pen, Layer layer, const Theme& theme, Point centre, double side);
[[nodiscard]] bool isMissing(SlotState state);
// Where a part is missing: dashed in the owing team's colour, its hollow glyph inside; refused = a bar
// through it, in work = half full; unknown = plain and dark.
// `closed`, 0 … 1: how far its edge has closed.
void drawHole(Pen& pen, const Theme& theme, SlotState state, Glyph from, Point centre, double side, double closed = 0);

}  // namespace gemba
