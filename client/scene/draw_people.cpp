// Desks and the people at them, from above. Working has no mark: only exceptions ask for the eye.
#include "client/scene/glyphs.h"
#include "client/scene/stage.h"

namespace gemba {

namespace {

Rect deskOf(const DeskPlace& desk) {
    const double s = desk.scale;
    return {desk.corner.x - 22 * s, desk.corner.y + 3 * s, 44 * s, 14 * s};
}

Point headOf(const DeskPlace& desk) {
    return desk.corner + Point{0, 32} * desk.scale;
}

Rect bodyOf(const DeskPlace& desk) {
    const double s = desk.scale;
    return {desk.corner.x - 17 * s, desk.corner.y + 32 * s, 34 * s, 18 * s};
}

void drawCounted(Pen& pen, const Stage& stage, const DeskPlace& desk) {
    const double s = desk.scale;
    const Color dim = mixed(stage.theme.hatch, stage.theme.greyHead, 0.3);
    pen.rounded(Layer::Floor, deskOf(desk), 3 * s, dim);
    pen.rounded(Layer::Figures, bodyOf(desk), 9 * s, dim);
    pen.disc(Layer::Figures, headOf(desk), 9 * s, stage.theme.greyHead);
}

void drawStarved(Pen& pen, const Stage& stage, const DeskPlace& desk) {
    const double s = desk.scale;
    pen.dashedEdge(Layer::Floor, deskOf(desk), {4 * s, 3 * s}, 1.6 * s, stage.theme.text3);
    pen.roundedEdge(Layer::Figures, shrunk(bodyOf(desk), 1.5 * s), 8 * s, 2.2 * s, stage.theme.text3);
    pen.disc(Layer::Figures, headOf(desk), 9.5 * s, stage.theme.text3);
    pen.disc(Layer::Figures, headOf(desk), 7.4 * s, stage.theme.bay);
}

void drawBusy(Pen& pen, const Stage& stage, const DeskPlace& desk) {
    const double s = desk.scale;
    pen.rounded(Layer::Floor, deskOf(desk), 3 * s, stage.theme.desk);
    pen.rounded(Layer::Figures, bodyOf(desk), 9 * s, stage.team(desk.area));
    pen.disc(Layer::Figures, headOf(desk), 10.5 * s, stage.theme.bay);
    pen.disc(Layer::Figures, headOf(desk), 8.5 * s, stage.theme.head);
}

void drawHeldMark(Pen& pen, const Stage& stage, Point middle, double s) {
    pen.rounded(Layer::Figures, squareAround(middle, 24 * s), 5 * s, stage.theme.bay);
    pen.rounded(Layer::Figures, squareAround(middle, 20 * s), 4 * s, stage.theme.text);
    for (const double x : {-3.5, 3.5}) {
        const Point bar = middle + Point{x, 0} * s;
        pen.rect(Layer::Figures, {bar.x - 2 * s, bar.y - 6 * s, 4 * s, 12 * s}, stage.theme.plateink);
    }
}

void drawHelpingMark(Pen& pen, const Stage& stage, Point middle, double s) {
    pen.disc(Layer::Figures, middle, 12 * s, stage.theme.bay);
    pen.disc(Layer::Figures, middle, 10.5 * s, stage.theme.text);
    pen.line(Layer::Figures, middle - Point{6 * s, 0}, middle + Point{6 * s, 0}, 3 * s, stage.theme.plateink);
    pen.line(Layer::Figures, middle - Point{0, 6 * s}, middle + Point{0, 6 * s}, 3 * s, stage.theme.plateink);
}

void drawFireMark(Pen& pen, const Stage& stage, Point middle, double s) {
    pen.disc(Layer::Figures, middle, 12 * s, stage.theme.bay);
    drawFlame(pen, Layer::Figures, middle, 11 * s, stage.theme.alarm);
}

bool standsStill(WorkerState state) {
    return state == WorkerState::Held || state == WorkerState::SettingUp || state == WorkerState::Down ||
           state == WorkerState::Stopped;
}

void drawSeen(Pen& pen, const Stage& stage, const DeskPlace& desk) {
    const WorkerView& worker = stage.view.workers[static_cast<std::size_t>(desk.worker)];
    if (worker.state == WorkerState::Starved) return drawStarved(pen, stage, desk);
    if (worker.state == WorkerState::OffShift) return drawCounted(pen, stage, desk);
    drawBusy(pen, stage, desk);
    const double s = std::max(0.6, desk.scale);
    const Point mark = desk.corner + Point{20, 23} * desk.scale;
    if (standsStill(worker.state)) drawHeldMark(pen, stage, mark, s);
    if (worker.state == WorkerState::Helping) drawHelpingMark(pen, stage, mark, s);
    if (worker.state == WorkerState::Firefighting) drawFireMark(pen, stage, mark, s);
}

}  // namespace

void drawPeople(Pen& pen, const Stage& stage) {
    for (const DeskPlace& desk : stage.places.desks) {
        if (desk.worker < 0)
            drawCounted(pen, stage, desk);
        else
            drawSeen(pen, stage, desk);
    }
}

}  // namespace gemba
