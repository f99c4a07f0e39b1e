// Managers' discs: yours has a second ring, a bot's ring is dashed, a walking one leaves four dots behind.
#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

void drawDisc(Pen& pen, const Stage& stage, const ManagerPlace& manager) {
    const double unit = managerRadius(pen.camera()) / 17;
    const Color color = stage.theme.team(manager.glyph);
    const Color ring = stage.theme.plate;
    const Layer layer = Layer::Figures;
    if (manager.own) {
        pen.disc(layer, manager.at, 25 * unit, stage.theme.floor);
        pen.ring(layer, manager.at, 23 * unit, 3 * unit, ring);
    }
    if (manager.bot) pen.disc(layer, manager.at, 21 * unit, stage.theme.floor);
    pen.disc(layer, manager.at, 17 * unit, color);
    if (manager.bot)
        pen.dashedRing(layer, manager.at, 19 * unit, {4 * unit, 3 * unit}, 2 * unit, stage.theme.text2);
    else
        pen.ring(layer, manager.at, 17 * unit, 2 * unit, ring);
    if (manager.letter.empty()) return drawGlyph(pen, layer, manager.glyph, manager.at, 9.8 * unit, stage.theme.ink);
    pen.text(manager.letter, {manager.at.x, baselineInMiddle(pen, manager.at.y, 20)},
             {20, Weight::Bold, Align::Centre, stage.theme.ink});
}

void drawTrail(Pen& pen, const Stage& stage, const ManagerPlace& manager) {
    for (int i = 0; i < 4; ++i) {
        const Point dot = manager.at + Point{0, -manager.heading * (22.0 + 12 * i)};
        if (!stage.layout.walk.contains(dot)) return;
        const Color color = mixed(stage.theme.team(manager.glyph), stage.theme.walk, 0.22 + 0.2 * i);
        pen.disc(Layer::Marks, dot, 3.6 - 0.6 * i, color);
    }
}

// Who plays the seat, beside the disc at home; "you are out" where your own disc is not.
void drawHomeLine(Pen& pen, const Stage& stage, const ManagerPlace& manager) {
    if (!manager.home) return;
    const AreaPlace& place = stage.layout.of(manager.area);
    const double radius = managerRadius(pen.camera());
    double right = place.name.right();
    for (const ManagerPlace& other : stage.managers) {
        if (other.area == manager.area && !other.home) right = std::min(right, other.at.x - 1.6 * radius);
    }
    const double left = manager.at.x + 1.6 * radius;
    const std::string name = manager.own ? stage.texts.you : playerOf(stage.room, manager.seat, stage.texts.bot);
    pen.text(pen.fit(name, right - left, 20, Weight::Medium), {left, baselineInMiddle(pen, manager.at.y, 20)},
             {20, Weight::Medium, Align::Left, stage.theme.text2});
}

// The own figure has left this row; on the way out it still stands where the words will be.
bool isOut(const Stage& stage, Rect row) {
    for (const ManagerPlace& manager : stage.managers) {
        if (manager.own) return !manager.home && !row.contains(manager.at);
    }
    return false;
}

void drawOutLine(Pen& pen, const Stage& stage) {
    if (stage.view.area.index() >= stage.layout.areas.size()) return;
    const AreaPlace& place = stage.layout.of(stage.view.area);
    if (!isOut(stage, place.row)) return;
    const double y = baselineInMiddle(pen, nameLinesOf(place, pen.camera()).manager, 20);
    const double left = place.row.left + 28;
    double right = place.name.right();
    for (const ManagerPlace& other : stage.managers) {
        if (other.area == place.area) right = std::min(right, other.at.x - 1.6 * managerRadius(pen.camera()));
    }
    pen.text(pen.fit(stage.texts.youAreOut, right - left, 20, Weight::Medium), {left, y},
             {20, Weight::Medium, Align::Left, stage.theme.text2});
}

}  // namespace

void drawManagers(Pen& pen, const Stage& stage) {
    for (const ManagerPlace& manager : stage.managers) {
        if (manager.heading != 0) drawTrail(pen, stage, manager);
        drawHomeLine(pen, stage, manager);
    }
    drawOutLine(pen, stage);
    for (const ManagerPlace& manager : stage.managers) {
        if (!manager.own) drawDisc(pen, stage, manager);
    }
    for (const ManagerPlace& manager : stage.managers) {
        if (manager.own) drawDisc(pen, stage, manager);
    }
}

}  // namespace gemba
