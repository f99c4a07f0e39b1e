#include "client/scene/glyphs.h"

#include <cmath>
#include <numbers>

namespace gemba {

namespace {

using Outline = std::vector<Point>;

Outline placed(std::initializer_list<Point> points, Point centre, double half) {
    Outline outline;
    for (const Point p : points) outline.push_back(centre + p * half);
    return outline;
}

Outline starOutline(Point centre, double half) {
    Outline outline;
    for (int i = 0; i < 10; ++i) {
        const double turn = std::numbers::pi * (i / 5.0 - 0.5);
        const double radius = (i % 2 == 0 ? 1.08 : 0.5) * half;
        outline.push_back(centre + Point{std::cos(turn) * radius, std::sin(turn) * radius + 0.06 * half});
    }
    return outline;
}

Outline halfDiscOutline(Point centre, double half) {
    Outline outline;
    constexpr int kSegments = 14;
    for (int i = 0; i <= kSegments; ++i) {
        const double turn = std::numbers::pi * (1 + static_cast<double>(i) / kSegments);
        outline.push_back(centre + Point{std::cos(turn) * 0.95, std::sin(turn) * 0.95 + 0.25} * half);
    }
    return outline;
}

// The glyphs that are one polygon.
Outline outlineOf(Glyph glyph, Point centre, double half) {
    switch (glyph) {
        case Glyph::Star: return starOutline(centre, half);
        case Glyph::Triangle: return placed({{0, -0.98}, {1, 0.8}, {-1, 0.8}}, centre, half);
        case Glyph::Trapezoid: return placed({{-1, -0.8}, {1, -0.8}, {0.5, 0.85}, {-0.5, 0.85}}, centre, half);
        case Glyph::HalfDisc: return halfDiscOutline(centre, half);
        case Glyph::Hexagon:
            return placed({{-0.5, -0.87}, {0.5, -0.87}, {1, 0}, {0.5, 0.87}, {-0.5, 0.87}, {-1, 0}}, centre, half);
        case Glyph::Ring:
        case Glyph::Cross:
        case Glyph::Bars: break;
    }
    return circleOutline(centre, half, 12);
}

void drawBars(Pen& pen, Layer layer, Point centre, double half, double thickness, Color color) {
    for (const double y : {-0.68, 0.0, 0.68})
        pen.line(layer, centre + Point{-0.9, y} * half, centre + Point{0.9, y} * half, thickness, color);
}

void drawFoot(Pen& pen, Layer layer, Point centre, double half, double thickness, Color color) {
    pen.line(layer, centre + Point{-1, 0.72} * half, centre + Point{1, 0.72} * half, thickness, color);
}

}  // namespace

void drawGlyph(Pen& pen, Layer layer, Glyph glyph, Point centre, double half, Color color) {
    switch (glyph) {
        case Glyph::Ring: return pen.ring(layer, centre, 0.69 * half, 0.5 * half, color);
        case Glyph::Cross: return drawCross(pen, layer, centre, 0.8 * half, 0.5 * half, color);
        case Glyph::Bars: return drawBars(pen, layer, centre, half, 0.4 * half, color);
        case Glyph::HalfDisc: drawFoot(pen, layer, centre, half, 0.28 * half, color); break;
        case Glyph::Star:
        case Glyph::Triangle:
        case Glyph::Trapezoid:
        case Glyph::Hexagon: break;
    }
    pen.fill(layer, outlineOf(glyph, centre, half), color);
}

void drawHollowGlyph(Pen& pen, Layer layer, Glyph glyph, Point centre, double half, Color color) {
    const double width = 0.25 * half;
    switch (glyph) {
        case Glyph::Ring:
            pen.ring(layer, centre, 0.9 * half, width, color);
            return pen.ring(layer, centre, 0.36 * half, width, color);
        case Glyph::Cross: return drawCross(pen, layer, centre, 0.8 * half, width, color);
        case Glyph::Bars: return drawBars(pen, layer, centre, half, width, color);
        case Glyph::HalfDisc: drawFoot(pen, layer, centre, half, width, color); break;
        case Glyph::Star:
        case Glyph::Triangle:
        case Glyph::Trapezoid:
        case Glyph::Hexagon: break;
    }
    pen.stroke(layer, outlineOf(glyph, centre, half), Ends::Closed, width, color);
}

void drawFlame(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.fill(layer,
             placed({{0, -1.08},
                     {0.25, -0.54},
                     {0.49, -0.73},
                     {0.84, 0},
                     {0.71, 0.59},
                     {0.3, 0.93},
                     {-0.3, 0.93},
                     {-0.71, 0.59},
                     {-0.84, 0.05},
                     {-0.44, -0.25},
                     {-0.3, -0.05}},
                    centre, half),
             color);
}

void drawDiamond(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.fill(layer, placed({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, centre, half), color);
}

void drawTick(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.stroke(layer, placed({{-0.92, 0.08}, {-0.22, 0.78}, {1.08, -0.76}}, centre, half), Ends::Open, 0.31 * half,
               color);
}

void drawCross(Pen& pen, Layer layer, Point centre, double half, double width, Color color) {
    pen.line(layer, centre + Point{-half, -half}, centre + Point{half, half}, width, color);
    pen.line(layer, centre + Point{-half, half}, centre + Point{half, -half}, width, color);
}

void drawChevron(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.stroke(layer, placed({{-0.45, -1}, {0.45, 0}, {-0.45, 1}}, centre, half), Ends::Open, 0.34 * half, color);
}

}  // namespace gemba
