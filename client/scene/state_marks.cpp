#include "client/scene/state_marks.h"

#include <array>

#include "client/scene/glyphs.h"

namespace gemba {

namespace {

// What all signs are drawn with: around one centre, sizes as shares of the half width.
struct Sign {
    Pen& pen;
    Layer layer;
    const Theme& theme;
    Point centre;
    double half;

    [[nodiscard]] Point at(double x, double y) const { return centre + Point{x, y} * half; }
    void disc(Color color) const { pen.disc(layer, centre, half, color); }
    void line(Point from, Point to, double width) const {
        pen.line(layer, at(from.x, from.y), at(to.x, to.y), width * half, theme.plateink);
    }
    void bar(double x, double y, double width, double height) const {
        const Point corner = at(x, y);
        pen.rect(layer, {corner.x, corner.y, width * half, height * half}, theme.plateink);
    }
    void triangle(Point a, Point b, Point c, Color color) const {
        const Point outline[] = {at(a.x, a.y), at(b.x, b.y), at(c.x, c.y)};
        pen.fill(layer, outline, color);
    }
};

void drawHeld(const Sign& sign) {
    const double side = 1.9 * sign.half;
    sign.pen.rounded(sign.layer, squareAround(sign.centre, side), 0.2 * side, sign.theme.text);
    sign.bar(-0.52, -0.57, 0.38, 1.14);
    sign.bar(0.14, -0.57, 0.38, 1.14);
}

void drawHelps(const Sign& sign) {
    sign.disc(sign.theme.text);
    sign.line({-0.57, 0}, {0.57, 0}, 0.29);
    sign.line({0, -0.57}, {0, 0.57}, 0.29);
}

// Two arrows past each other.
void drawChangesOver(const Sign& sign) {
    sign.disc(sign.theme.text);
    sign.line({-0.55, -0.28}, {0.2, -0.28}, 0.18);
    sign.triangle({0.12, -0.62}, {0.62, -0.28}, {0.12, 0.06}, sign.theme.plateink);
    sign.line({0.55, 0.34}, {-0.2, 0.34}, 0.18);
    sign.triangle({-0.12, 0}, {-0.62, 0.34}, {-0.12, 0.68}, sign.theme.plateink);
}

// A wrench, its mouth up and to the right.
void drawImproves(const Sign& sign) {
    sign.disc(sign.theme.text);
    sign.line({-0.52, 0.52}, {0.16, -0.16}, 0.3);
    sign.pen.disc(sign.layer, sign.at(0.26, -0.26), 0.4 * sign.half, sign.theme.plateink);
    sign.triangle({0.2, -0.2}, {0.74, -0.42}, {0.42, -0.74}, sign.theme.text);
}

void drawDown(const Sign& sign) {
    sign.disc(sign.theme.alarm);
    sign.line({-0.42, -0.42}, {0.42, 0.42}, 0.28);
    sign.line({-0.42, 0.42}, {0.42, -0.42}, 0.28);
}

void drawStopped(const Sign& sign) {
    std::array<Point, 8> corners;
    const std::span<const Point> circle = unitCircle(16);
    for (std::size_t i = 0; i < corners.size(); ++i) corners[i] = sign.centre + circle[2 * i + 1] * (1.06 * sign.half);
    sign.pen.fill(sign.layer, corners, sign.theme.text);
    sign.bar(-0.55, -0.17, 1.1, 0.34);
}

void drawNobody(const Sign& sign) {
    const Color color = sign.theme.text;
    sign.triangle({-0.7, -0.95}, {0.7, -0.95}, {0, 0.05}, color);
    sign.triangle({-0.7, 0.95}, {0.7, 0.95}, {0, -0.05}, color);
}

void drawIdle(const Sign& sign) {
    const double unit = sign.half / 8;
    sign.pen.dashedEdge(sign.layer, squareAround(sign.centre, 1.7 * sign.half), {4.2 * unit, 2.6 * unit}, 2 * unit,
                        sign.theme.text);
}

void drawAway(const Sign& sign) {
    const double unit = sign.half / 8;
    sign.pen.dashedRing(sign.layer, sign.centre, 0.85 * sign.half, {4 * unit, 3 * unit}, 2 * unit, sign.theme.text);
}

}  // namespace

StateMark markOf(WorkerState state) {
    switch (state) {
        case WorkerState::Held: return StateMark::Held;
        case WorkerState::Helping: return StateMark::Helps;
        case WorkerState::Firefighting: return StateMark::Fire;
        case WorkerState::SettingUp: return StateMark::ChangesOver;
        case WorkerState::Improving: return StateMark::Improves;
        case WorkerState::Down: return StateMark::Down;
        case WorkerState::Stopped: return StateMark::Stopped;
        case WorkerState::Working:
        case WorkerState::Starved:
        case WorkerState::OffShift: break;
    }
    return StateMark::None;
}

StateMark markOf(Why why) {
    switch (why) {
        case Why::Idle: return StateMark::Idle;
        case Why::Blocked: return StateMark::Held;
        case Why::Nobody: return StateMark::Nobody;
        case Why::Fires: return StateMark::Fire;
        case Why::ChangesOver: return StateMark::ChangesOver;
        case Why::Improves: return StateMark::Improves;
        case Why::Down: return StateMark::Down;
        case Why::Stopped: return StateMark::Stopped;
        case Why::Away: return StateMark::Away;
        case Why::Works:
        case Why::Unseen: break;
    }
    return StateMark::None;
}

void drawStateMark(Pen& pen, Layer layer, const Theme& theme, StateMark mark, Point centre, double half) {
    const Sign sign{pen, layer, theme, centre, half};
    switch (mark) {
        case StateMark::None: return;
        case StateMark::Idle: return drawIdle(sign);
        case StateMark::Held: return drawHeld(sign);
        case StateMark::Nobody: return drawNobody(sign);
        case StateMark::Helps: return drawHelps(sign);
        case StateMark::Fire: return drawFlame(pen, layer, centre, half, theme.alarm);
        case StateMark::ChangesOver: return drawChangesOver(sign);
        case StateMark::Improves: return drawImproves(sign);
        case StateMark::Down: return drawDown(sign);
        case StateMark::Stopped: return drawStopped(sign);
        case StateMark::Away: return drawAway(sign);
    }
}

}  // namespace gemba
