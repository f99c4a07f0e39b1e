#include "client/scene/glyphs.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "shared/base/assert.h"

namespace gemba {

namespace {

using Outline = std::vector<Point>;

// The glyphs that are one polygon, of half width 1 around (0, 0).
Outline starOutline() {
    Outline outline;
    for (int i = 0; i < 10; ++i) {
        const double turn = std::numbers::pi * (i / 5.0 - 0.5);
        const double radius = i % 2 == 0 ? 1.08 : 0.5;
        outline.push_back({std::cos(turn) * radius, std::sin(turn) * radius + 0.06});
    }
    return outline;
}

Outline halfDiscOutline() {
    Outline outline;
    constexpr int kSegments = 14;
    for (int i = 0; i <= kSegments; ++i) {
        const double turn = std::numbers::pi * (1 + static_cast<double>(i) / kSegments);
        outline.push_back({std::cos(turn) * 0.95, std::sin(turn) * 0.95 + 0.25});
    }
    return outline;
}

// Empty for those that are made of lines.
std::span<const Point> outlineOf(Glyph glyph) {
    static const Outline kStar = starOutline();
    static const Outline kHalfDisc = halfDiscOutline();
    static constexpr Point kTriangle[] = {{0, -0.98}, {1, 0.8}, {-1, 0.8}};
    static constexpr Point kTrapezoid[] = {{-1, -0.8}, {1, -0.8}, {0.5, 0.85}, {-0.5, 0.85}};
    static constexpr Point kHexagon[] = {{-0.5, -0.87}, {0.5, -0.87}, {1, 0}, {0.5, 0.87}, {-0.5, 0.87}, {-1, 0}};
    switch (glyph) {
        case Glyph::Star: return kStar;
        case Glyph::Triangle: return kTriangle;
        case Glyph::Trapezoid: return kTrapezoid;
        case Glyph::HalfDisc: return kHalfDisc;
        case Glyph::Hexagon: return kHexagon;
        case Glyph::Ring:
        case Glyph::Cross:
        case Glyph::Bars: break;
    }
    return {};
}

constexpr std::size_t kMostPoints = 16;

// The outline as wide as twice `half` around `centre`; used at once.
class Placed {
  public:
    Placed(std::span<const Point> outline, Point centre, double half) : m_size(outline.size()) {
        ASSERT(m_size <= kMostPoints);
        for (std::size_t i = 0; i < m_size; ++i) m_points[i] = centre + outline[i] * half;
    }
    Placed(std::initializer_list<Point> outline, Point centre, double half)
        : Placed(std::span<const Point>(outline.begin(), outline.size()), centre, half) {}
    operator std::span<const Point>() const { return {m_points.data(), m_size}; }

  private:
    std::array<Point, kMostPoints> m_points;
    std::size_t m_size;
};

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
    pen.fill(layer, Placed(outlineOf(glyph), centre, half), color);
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
    pen.stroke(layer, Placed(outlineOf(glyph), centre, half), Ends::Closed, width, color);
}

void drawFlame(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.fill(layer,
             Placed({{0, -1.08},
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
    pen.fill(layer, Placed({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, centre, half), color);
}

void drawTick(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.stroke(layer, Placed({{-0.92, 0.08}, {-0.22, 0.78}, {1.08, -0.76}}, centre, half), Ends::Open, 0.31 * half,
               color);
}

void drawCross(Pen& pen, Layer layer, Point centre, double half, double width, Color color) {
    pen.line(layer, centre + Point{-half, -half}, centre + Point{half, half}, width, color);
    pen.line(layer, centre + Point{-half, half}, centre + Point{half, -half}, width, color);
}

void drawChevron(Pen& pen, Layer layer, Point centre, double half, Color color) {
    pen.stroke(layer, Placed({{-0.45, -1}, {0.45, 0}, {-0.45, 1}}, centre, half), Ends::Open, 0.34 * half, color);
}

}  // namespace gemba
