#include "client/scene/lens.h"

#include <cmath>

namespace gemba {

namespace {

constexpr int kFollowSteps = 3;     // twice as near
constexpr int kAreaSteps = 2;       // as near as a row of a usual floor allows
constexpr double kStillHandPx = 4;  // a hand that moved less did not mean to

double zoomOf(int steps) {
    return std::pow(kZoomStep, steps);
}

// The nearest middle from which nothing but the floor is seen.
Point insideOf(const Camera& whole, double zoom, Point centre) {
    const double halfWidth = whole.width / zoom / 2;
    const double halfHeight = whole.height / zoom / 2;
    return {std::clamp(centre.x, halfWidth, whole.width - halfWidth),
            std::clamp(centre.y, halfHeight, whole.height - halfHeight)};
}

Point middleOf(const Camera& whole) {
    return whole.toScreen({whole.width / 2, whole.height / 2});
}

}  // namespace

Camera cameraThrough(const Lens& lens, const Camera& whole) {
    if (lens.steps <= 0) return whole;
    Camera camera = whole;
    camera.zoom = zoomOf(lens.steps);
    camera.scale = whole.scale * camera.zoom;
    const Point centre = insideOf(whole, camera.zoom, lens.centre);
    const Point origin = middleOf(whole) - centre * camera.scale;
    camera.origin = {std::round(origin.x), std::round(origin.y)};
    return camera;
}

void LensControl::lookAt(int steps, Point centre, const Camera& whole) {
    m_lens.steps = std::clamp(steps, 0, kMostZoomSteps);
    m_lens.centre = m_lens.steps == 0 ? Point{} : insideOf(whole, zoomOf(m_lens.steps), centre);
}

void LensControl::showAll() {
    m_lens = {};
    m_followed = {};
    m_wheel = 0;
}

void LensControl::zoom(double steps, Point screen, const Camera& whole) {
    m_wheel += steps;
    const int full = static_cast<int>(m_wheel);
    m_wheel -= full;
    const int next = std::clamp(m_lens.steps + full, 0, kMostZoomSteps);
    if (next == m_lens.steps) return;
    if (next == 0) return showAll();
    const double before = whole.scale * zoomOf(m_lens.steps);
    const double after = whole.scale * zoomOf(next);
    const Point centre = m_lens.steps == 0 ? Point{whole.width / 2, whole.height / 2} : m_lens.centre;
    const Point away = screen - middleOf(whole);
    lookAt(next, centre + away * (1 / before - 1 / after), whole);
}

void LensControl::pan(Point px, const Camera& whole) {
    m_followed = {};
    if (m_lens.steps == 0) return;
    lookAt(m_lens.steps, m_lens.centre - px * (1 / (whole.scale * zoomOf(m_lens.steps))), whole);
}

void LensControl::takeHold(Point screen) {
    m_hand = m_taken = screen;
    m_holds = true;
    m_moved = false;
}

void LensControl::moveTo(Point screen, const Camera& whole) {
    if (!m_holds) return;
    if (std::hypot(screen.x - m_taken.x, screen.y - m_taken.y) >= kStillHandPx) m_moved = true;
    if (!m_moved) return;
    pan(screen - m_hand, whole);
    m_hand = screen;
}

bool LensControl::letGo() {
    const bool moved = m_holds && m_moved;
    m_holds = false;
    return moved;
}

void LensControl::follow(const Followed& followed, const Camera& whole) {
    if (followed.what == Followed::What::Nothing) return;
    const int least = followed.what == Followed::What::Area ? kAreaSteps : kFollowSteps;
    lookAt(std::max(m_lens.steps, least), m_lens.centre, whole);
    m_followed = followed;
}

void LensControl::keepInMiddle(Point world, const Camera& whole) {
    lookAt(m_lens.steps, world, whole);
}

}  // namespace gemba
