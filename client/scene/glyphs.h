// The eight team glyphs, filled or hollow, and the few other signs of the floor, as polygons.
#pragma once

#include "client/scene/pen.h"

namespace gemba {

// `half` is half the glyph's width; its optical middle is at `centre`.
void drawGlyph(Pen& pen, Layer layer, Glyph glyph, Point centre, double half, Color color);
void drawHollowGlyph(Pen& pen, Layer layer, Glyph glyph, Point centre, double half, Color color);

void drawFlame(Pen& pen, Layer layer, Point centre, double half, Color color);
void drawDiamond(Pen& pen, Layer layer, Point centre, double half, Color color);
void drawTick(Pen& pen, Layer layer, Point centre, double half, Color color);
void drawCross(Pen& pen, Layer layer, Point centre, double half, double width, Color color);
// Work flows this way: points right.
void drawChevron(Pen& pen, Layer layer, Point centre, double half, Color color);

}  // namespace gemba
