// The rows: ground or fog, edge, colour bar, name, status line.
#include <algorithm>

#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

void drawFogGround(Pen& pen, const Stage& stage, Rect rect, double pitch) {
    pen.rounded(Layer::Floor, rect, 10, stage.theme.fog);
    pen.hatch(Layer::Floor, shrunk(rect, 3), pitch, pitch > 20 ? 1.5 : 2, stage.theme.hatch);
    pen.dashedEdge(Layer::Floor, rect, {10, 7}, 1.5, stage.theme.text3);
}

void drawFog(Pen& pen, const Stage& stage, const AreaPlace& place, Sight sight) {
    drawFogGround(pen, stage, place.row, sight == Sight::Glimpsed ? 36 : 18);
    pen.rect(Layer::Floor, shrunk({place.name.left + 8, place.name.top, place.name.width - 12, place.name.height}, 8),
             stage.theme.fog);
    if (sight < Sight::Glimpsed) drawFogGround(pen, stage, place.pallets, 18);
}

// Of an area that opens, what is left of its fog lies over it.
void drawOpen(Pen& pen, const Stage& stage, const AreaPlace& place) {
    pen.rounded(Layer::Floor, place.row, 10, stage.theme.bay);
    const bool own = stage.isOwn(place.area);
    pen.roundedEdge(Layer::Floor, place.row, 10, own ? 2.5 : 1.5, own ? stage.team(place.area) : stage.theme.bayline);
    const Opening* opening = stage.transitions.openingOf(place.area);
    if (opening == nullptr) return;
    pen.fade(1 - stage.opened(place.area));
    drawFog(pen, stage, place, opening->before);
    pen.fade(1);
}

void drawRow(Pen& pen, const Stage& stage, const AreaPlace& place) {
    const Sight sight = stage.sight(place.area);
    if (sight < Sight::Seen)
        drawFog(pen, stage, place, sight);
    else
        drawOpen(pen, stage, place);
    const double bar = 0.84 * place.row.height;
    pen.rect(Layer::Floor, {place.row.left, place.row.centre().y - bar / 2, 9, bar}, stage.team(place.area));
}

std::string statusOf(const Stage& stage, AreaId area) {
    const Sight sight = stage.sight(area);
    if (stage.isOwn(area)) return stage.texts.yourArea;
    if (sight == Sight::Hidden) return stage.texts.notSeen;
    if (sight == Sight::Reported) return stage.texts.reportOnly;
    if (sight == Sight::Glimpsed) return stage.texts.glimpse;
    for (const ManagerPlace& manager : stage.managers) {
        if (manager.own && manager.area == area) return stage.texts.youStandHere;
    }
    return filled(stage.texts.itSaid, "{words}", quotedReport(stage, area));
}

void drawName(Pen& pen, const Stage& stage, const AreaPlace& place) {
    const NameLines lines = nameLinesOf(place, pen.camera());
    const double x = place.row.left + 72;
    const double cap = 0.73 * pen.heightOf(30);
    const double half = std::min(19.0, 0.15 * place.row.height);
    const double middle = std::max(lines.name - cap / 2, place.row.top + half + 6);
    const std::string& name = stage.plan.areas[place.area.index()].name;
    drawGlyph(pen, Layer::Boxes, stage.glyph(place.area), {place.row.left + 44, middle}, half, stage.team(place.area));
    pen.text(pen.fit(name, place.name.right() - x, 30, Weight::Bold), {x, lines.name},
             {30, Weight::Bold, Align::Left, stage.theme.text});
    const Color color = stage.isOwn(place.area) ? stage.theme.text : stage.theme.text2;
    const double left = place.row.left + 28;
    pen.text(pen.fit(statusOf(stage, place.area), place.name.right() - left, 20, Weight::Medium), {left, lines.status},
             {20, Weight::Medium, Align::Left, color});
}

}  // namespace

void drawAreas(Pen& pen, const Stage& stage) {
    for (const AreaPlace& place : stage.layout.areas) {
        drawRow(pen, stage, place);
        drawName(pen, stage, place);
    }
}

}  // namespace gemba
