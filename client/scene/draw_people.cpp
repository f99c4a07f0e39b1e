// Desks and the people at them, from above. Working has no mark: only exceptions ask for the eye.
#include <algorithm>

#include "client/scene/stage.h"
#include "client/scene/state_marks.h"

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

// Nobody sits there at this hour.
void drawAbsent(Pen& pen, const Stage& stage, const DeskPlace& desk) {
    const double s = desk.scale;
    pen.dashedEdge(Layer::Floor, deskOf(desk), {4 * s, 3 * s}, 1.6 * s, stage.theme.text3);
    pen.dashedEdge(Layer::Floor, shrunk(bodyOf(desk), 2 * s), {4 * s, 3 * s}, 1.6 * s, stage.theme.text3);
}

void drawFigure(Pen& pen, const Stage& stage, const DeskPlace& desk, WorkerState state) {
    if (state == WorkerState::Starved) return drawStarved(pen, stage, desk);
    if (state == WorkerState::OffShift) return drawAbsent(pen, stage, desk);
    drawBusy(pen, stage, desk);
}

// It grows to its size, once.
void drawMark(Pen& pen, const Stage& stage, const DeskPlace& desk, const WorkerView& worker) {
    const StateMark mark = markOf(worker.state);
    if (mark == StateMark::None || !stage.draws(stage.transitions.markChanged(worker.handle))) return;
    const double shown = stage.transitions.markShown(worker.handle, stage.nowMs);
    const double half = 10.5 * std::max(0.6, desk.scale) * shown;
    if (half <= 0) return;
    const Point centre = desk.corner + Point{20, 23} * desk.scale;
    pen.disc(Layer::Figures, centre, 1.14 * half, stage.ground(desk.area));
    drawStateMark(pen, Layer::Figures, stage.theme, mark, centre, half);
}

}  // namespace

void drawPeople(Pen& pen, const Stage& stage) {
    for (const DeskPlace& desk : stage.places.desks) {
        pen.fade(stage.opened(desk.area));
        if (desk.worker < 0) {
            if (stage.draws(false)) drawCounted(pen, stage, desk);
            continue;
        }
        const WorkerView& worker = stage.view.workers[static_cast<std::size_t>(desk.worker)];
        if (stage.draws(false)) drawFigure(pen, stage, desk, worker.state);
        drawMark(pen, stage, desk, worker);
    }
    pen.fade(1);
}

}  // namespace gemba
