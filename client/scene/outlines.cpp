#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "client/scene/pen.h"

namespace gemba {

namespace {

std::vector<Point> circleOf(int segments) {
    std::vector<Point> points;
    for (int i = 0; i < segments; ++i) {
        const double turn = 2 * std::numbers::pi * i / segments;
        points.push_back({std::cos(turn), std::sin(turn)});
    }
    return points;
}

std::array<std::vector<Point>, kMostSegments + 1> allCircles() {
    std::array<std::vector<Point>, kMostSegments + 1> circles;
    for (int segments = 0; segments <= kMostSegments; ++segments)
        circles[static_cast<std::size_t>(segments)] = circleOf(segments);
    return circles;
}

}  // namespace

std::span<const Point> unitCircle(int segments) {
    static const auto kCircles = allCircles();
    return kCircles[static_cast<std::size_t>(segments)];
}

}  // namespace gemba
