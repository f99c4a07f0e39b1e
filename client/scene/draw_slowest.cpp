// The only white brackets and the only white plate: look here.
#include <algorithm>

#include "client/scene/stage.h"

namespace gemba {

namespace {

constexpr double kArm = 24;
constexpr double kStroke = 5;
constexpr double kLongestPile = 232;  // on wide screens the brackets stay near the boxes

void drawBrackets(Pen& pen, Rect r, Color color) {
    const Point corners[] = {{r.left, r.top}, {r.right(), r.top}, {r.left, r.bottom()}, {r.right(), r.bottom()}};
    for (const Point corner : corners) {
        const double x = corner.x == r.left ? kArm : -kArm;
        const double y = corner.y == r.top ? kArm : -kArm;
        const Point path[] = {corner + Point{x, 0}, corner, corner + Point{0, y}};
        pen.stroke(Layer::Marks, path, Ends::Open, kStroke, color);
    }
}

void drawPlate(Pen& pen, const Stage& stage) {
    const double width = pen.widthOf(stage.texts.slowest, 20, Weight::Bold) + 24;
    const double height = std::max(1.35 * pen.heightOf(20), 32.0);
    const Rect plate{stage.brackets.left - 2.5, stage.brackets.top + 1 - height, width, height};
    pen.rounded(Layer::Marks, plate, 6, stage.theme.plate);
    pen.text(stage.texts.slowest, {plate.centre().x, baselineInMiddle(pen, plate.centre().y, 20)},
             {20, Weight::Bold, Align::Centre, stage.theme.plateink});
}

}  // namespace

Rect bracketsOf(const FloorLayout& layout, StationId station) {
    for (const AreaPlace& area : layout.areas) {
        for (const StationPlace& place : area.stations) {
            if (place.station != station) continue;
            const double left = std::max(place.pile.left, place.pile.right() - kLongestPile) - 12;
            return {left, area.row.top + 3, place.desks.right() + 2 - left, area.row.height - 6};
        }
    }
    return {};
}

void drawSlowest(Pen& pen, const Stage& stage) {
    if (stage.slowest.isNone()) return;
    drawBrackets(pen, stage.brackets, stage.theme.plate);
    drawPlate(pen, stage);
}

}  // namespace gemba
