// Points and upright rectangles, in world units unless a name says px.
#pragma once

#include <algorithm>

namespace gemba {

struct Point {
    double x = 0;
    double y = 0;
    friend constexpr bool operator==(const Point&, const Point&) = default;
};

constexpr Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
constexpr Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
constexpr Point operator*(Point a, double factor) {
    return {a.x * factor, a.y * factor};
}

// The point `share` of the way from a to b.
constexpr Point between(Point a, Point b, double share) {
    return a + (b - a) * share;
}

struct Rect {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    [[nodiscard]] constexpr double right() const { return left + width; }
    [[nodiscard]] constexpr double bottom() const { return top + height; }
    [[nodiscard]] constexpr Point centre() const { return {left + width / 2, top + height / 2}; }
    [[nodiscard]] constexpr bool contains(Point p) const {
        return p.x >= left && p.x < right() && p.y >= top && p.y < bottom();
    }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

constexpr Rect shrunk(Rect r, double by) {
    return {r.left + by, r.top + by, std::max(0.0, r.width - 2 * by), std::max(0.0, r.height - 2 * by)};
}
constexpr Rect squareAround(Point centre, double side) {
    return {centre.x - side / 2, centre.y - side / 2, side, side};
}
constexpr bool overlap(Rect a, Rect b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

}  // namespace gemba
