#include <cmath>
#include <numbers>

#include "client/scene/pen.h"

namespace gemba {

std::vector<Point> roundedOutline(Rect rect, double radius, int segmentsPerCorner) {
    const double r = std::min({radius, rect.width / 2, rect.height / 2});
    const Point centres[] = {{rect.right() - r, rect.bottom() - r},
                             {rect.left + r, rect.bottom() - r},
                             {rect.left + r, rect.top + r},
                             {rect.right() - r, rect.top + r}};
    std::vector<Point> outline;
    outline.reserve(4 * static_cast<std::size_t>(segmentsPerCorner + 1));
    for (int corner = 0; corner < 4; ++corner) {
        for (int i = 0; i <= segmentsPerCorner; ++i) {
            const double turn = (corner + static_cast<double>(i) / segmentsPerCorner) * std::numbers::pi / 2;
            outline.push_back(centres[corner] + Point{std::cos(turn), std::sin(turn)} * r);
        }
    }
    return outline;
}

std::vector<Point> circleOutline(Point centre, double radius, int segments) {
    std::vector<Point> outline;
    outline.reserve(static_cast<std::size_t>(segments) + 1);
    for (int i = 0; i < segments; ++i) {
        const double turn = 2 * std::numbers::pi * i / segments;
        outline.push_back(centre + Point{std::cos(turn), std::sin(turn)} * radius);
    }
    return outline;
}

}  // namespace gemba
