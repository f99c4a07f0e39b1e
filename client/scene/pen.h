// Draws shapes given in world units into a display list, through one camera. Every scene drawing goes through
// it; it knows nothing of the game. Strokes are never thinner than one px.
#pragma once

#include <span>
#include <string>

#include "client/scene/camera.h"
#include "client/scene/display_list.h"
#include "client/scene/geometry.h"

namespace gemba {

struct TextStyle {
    double size = 20;  // at 1080p; on screen never under 16 px
    Weight weight = Weight::Regular;
    Align align = Align::Left;
    Color color;
};

struct Dashes {
    double dash = 6;
    double gap = 4;
};

enum class Ends : std::uint8_t { Open, Closed };

class Pen {
  public:
    Pen(DisplayList& list, const Camera& camera) : m_list(list), m_camera(camera) {}
    [[nodiscard]] const Camera& camera() const { return m_camera; }

    // All that follows is drawn with this share of its opacity.
    void fade(double share) { m_share = share; }

    // Filled; every edge must be visible from the middle of the points (convex, star, flame).
    void fill(Layer layer, std::span<const Point> outline, Color color);
    void rect(Layer layer, Rect rect, Color color);
    void rounded(Layer layer, Rect rect, double radius, Color color);
    void disc(Layer layer, Point centre, double radius, Color color);

    // Strokes lie half inside, half outside the outline.
    void line(Layer layer, Point from, Point to, double width, Color color);
    void stroke(Layer layer, std::span<const Point> path, Ends ends, double width, Color color);
    void roundedEdge(Layer layer, Rect rect, double radius, double width, Color color);
    void ring(Layer layer, Point centre, double radius, double width, Color color);
    void dashed(Layer layer, std::span<const Point> path, Dashes dashes, double width, Color color);
    void dashedEdge(Layer layer, Rect rect, Dashes dashes, double width, Color color);
    void dashedRing(Layer layer, Point centre, double radius, Dashes dashes, double width, Color color);
    // Slanted lines through the rectangle, clipped to it.
    void hatch(Layer layer, Rect rect, double pitch, double width, Color color);

    void text(std::string words, Point baseline, const TextStyle& style);
    // How wide and high words will be, in world units.
    [[nodiscard]] double widthOf(const std::string& words, double size, Weight weight) const;
    [[nodiscard]] double heightOf(double size) const { return m_camera.textHeight(size); }
    // The words cut to fit `width` world units.
    [[nodiscard]] std::string fit(std::string words, double width, double size, Weight weight) const;

  private:
    struct Px {
        float x = 0;
        float y = 0;
    };
    // Small curves need fewer corners to look round.
    [[nodiscard]] int cornerSegments(double radius) const;
    [[nodiscard]] int discSegments(double radius) const;
    [[nodiscard]] double thick(double width) const { return std::max(width, 1 / m_camera.scale); }
    [[nodiscard]] Px onScreen(Point world) const;
    void triangle(Layer layer, Px a, Px b, Px c, Color color);
    void quad(Layer layer, Px a, Px b, Px c, Px d, Color color);
    class Fan;
    class Band;

    [[nodiscard]] Color faded(Color color) const;

    DisplayList& m_list;
    const Camera& m_camera;
    double m_share = 1;
};

// The points of a circle of radius 1 around (0, 0), of up to kMostSegments; computed once.
inline constexpr int kMostSegments = 40;
[[nodiscard]] std::span<const Point> unitCircle(int segments);

}  // namespace gemba
