// The only white brackets and the only white plate: look here.
#include <algorithm>

#include "client/scene/stage.h"
#include "client/scene/text_width.h"

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

double plateWidth(const std::string& words, const Camera& camera) {
    return textWidth(words, camera.textHeight(20), Weight::Bold) + 24;
}

// In low rows the plate would hide what stands in the row above: it goes inside, with fewer words. So it does where the
// words would run into the walk and hide its name.
const std::string& plateWords(const Stage& stage, const Camera& camera) {
    if (stage.brackets.height < kLowRow) return stage.texts.slowestShort;
    const std::string& words = stage.room.phase == Phase::Debrief ? stage.texts.longestNow : stage.texts.slowest;
    const bool fits = stage.brackets.left + plateWidth(words, camera) <= stage.layout.walk.left - 4;
    return fits ? words : stage.texts.slowestShort;
}

}  // namespace

Rect bracketsOf(const FloorLayout& layout, StationId station) {
    for (const AreaPlace& area : layout.areas) {
        for (const StationPlace& place : area.stations) {
            if (place.station != station) continue;
            const double left = std::max(place.pile.left, place.pile.right() - kLongestPile) - 12;
            const double right = std::max(place.desks.right() + 2, place.reason.right() + 5);
            return {left, area.row.top + 3, right - left, area.row.height - 6};
        }
    }
    return {};
}

Rect plateOf(const Stage& stage, const Camera& camera) {
    if (stage.slowest.isNone()) return {};
    const Rect around = stage.brackets;
    const double width = plateWidth(plateWords(stage, camera), camera);
    const double height = std::max(1.35 * camera.textHeight(20), 32.0);
    const double top = around.height < kLowRow ? around.top : around.top + 1 - height;
    return {around.left - 2.5, top, width, height};
}

void drawSlowest(Pen& pen, const Stage& stage) {
    if (stage.slowest.isNone()) return;
    drawBrackets(pen, stage.brackets, stage.theme.plate);
    const Rect plate = plateOf(stage, pen.camera());
    pen.rounded(Layer::Marks, plate, 6, stage.theme.plate);
    pen.text(plateWords(stage, pen.camera()), {plate.centre().x, baselineInMiddle(pen, plate.centre().y, 20)},
             {20, Weight::Bold, Align::Centre, stage.theme.plateink});
}

}  // namespace gemba
