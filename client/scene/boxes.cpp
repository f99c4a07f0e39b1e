#include "client/scene/boxes.h"

#include "client/scene/glyphs.h"

namespace gemba {

namespace {

constexpr double kCorner = 0.14;  // of the side
constexpr double kPillHeight = 0.6;
constexpr double kDiamondHalf = 0.58;

void drawBody(Pen& pen, Layer layer, const Theme& theme, const BoxLook& look, Point centre, double side) {
    const Color color = theme.team(look.glyph);
    const Rect square = squareAround(centre, side);
    const double pill = side * kPillHeight;
    switch (look.kind) {
        case ItemKind::Feature: return pen.rounded(layer, square, side * kCorner, color);
        case ItemKind::Change:
            return pen.rounded(layer, {square.left, centre.y - pill / 2, side, pill}, pill / 2, color);
        case ItemKind::Internal:
            pen.rounded(layer, square, side * kCorner, color);
            return pen.rounded(layer, shrunk(square, side * 0.14), side * kCorner / 2, mixed(theme.bay, color, 0.25));
        case ItemKind::Unplanned: return drawDiamond(pen, layer, centre, side * kDiamondHalf, color);
    }
}

void drawCracks(Pen& pen, Layer layer, const Theme& theme, const BoxLook& look, Point centre, double side) {
    const Point corner = centre + Point{side / 2 + 1, -side / 2 - 1};
    for (int i = 1; i <= look.cracks; ++i) {
        const double reach = 0.03 + 0.17 * i;
        pen.line(layer, corner - Point{reach * side, 0}, corner + Point{0, reach * side}, 0.09 * side, theme.bay);
    }
}

// Sent back: a small plate at the lower left that points backwards.
void drawReworkMark(Pen& pen, Layer layer, const Theme& theme, Point centre, double side) {
    const Point middle = centre + Point{-0.36, 0.36} * side;
    const double half = 0.11 * side;
    pen.disc(layer, middle, 0.23 * side, theme.bay);
    pen.disc(layer, middle, 0.19 * side, theme.text);
    const Point arrow[] = {middle + Point{-half, 0}, middle + Point{half * 0.7, -half},
                           middle + Point{half * 0.7, half}};
    pen.fill(layer, arrow, theme.plateink);
}

}  // namespace

void drawBox(Pen& pen, Layer layer, const Theme& theme, const BoxLook& look, Point centre, double side) {
    drawBody(pen, layer, theme, look, centre, side);
    if (side * pen.camera().scale < kLeastGlyphBoxPx) return;
    const double half = (look.kind == ItemKind::Change ? 0.21 : 0.27) * side;
    const Color ink = look.kind == ItemKind::Internal ? theme.team(look.glyph) : theme.ink;
    drawGlyph(pen, layer, look.glyph, centre, half, ink);
    const Layer marks = layer == Layer::Boxes ? Layer::Marks : layer;
    drawCracks(pen, marks, theme, look, centre, side);
    if (look.rework) drawReworkMark(pen, marks, theme, centre, side);
}

void drawGreyBox(Pen& pen, Layer layer, const Theme& theme, Point centre, double side) {
    pen.rounded(layer, squareAround(centre, side), side * kCorner, theme.grey);
}

bool isMissing(SlotState state) {
    return state == SlotState::Asked || state == SlotState::Refused || state == SlotState::InWork;
}

void drawHole(Pen& pen, const Theme& theme, SlotState state, Glyph from, Point centre, double side, double closed) {
    const Rect hole = squareAround(centre, side - 1);
    pen.rounded(Layer::Boxes, hole, side * 0.12, theme.bg);
    const Dashes dashes{side * (0.19 + 0.13 * closed), side * 0.13 * (1 - closed)};
    if (state == SlotState::Unknown) return pen.dashedEdge(Layer::Boxes, hole, dashes, side * 0.06, theme.text3);
    const Color color = theme.team(from);
    if (state == SlotState::InWork) {
        const Rect fill{hole.left, hole.top + hole.height / 2, hole.width, hole.height / 2};
        pen.rect(Layer::Boxes, shrunk(fill, 1), mixed(theme.bg, color, 0.3));
    }
    pen.dashedEdge(Layer::Boxes, hole, dashes, side * 0.088, color);
    drawHollowGlyph(pen, Layer::Boxes, from, centre, side * 0.25, color);
    if (state != SlotState::Refused) return;
    const Point reach = Point{0.62, -0.62} * side;
    pen.line(Layer::Marks, centre - reach, centre + reach, side * 0.22, theme.bg);
    pen.line(Layer::Marks, centre - reach, centre + reach, side * 0.12, theme.text);
}

}  // namespace gemba
