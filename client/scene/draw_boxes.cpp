// Every box that the view knows, wherever it stands or flies.
#include "client/scene/stage.h"

namespace gemba {

void drawStillBoxes(Pen& pen, const Stage& stage) {
    for (const BoxPlace& box : stage.places.boxes) {
        if (!box.drawn || box.moved) continue;
        pen.fade(stage.opened(box.row));
        drawBox(pen, Layer::Boxes, stage.theme, box.look, box.centre, box.side);
    }
    pen.fade(1);
}

void drawMovedBoxes(Pen& pen, const Stage& stage) {
    for (const std::size_t index : stage.movedBoxes) {
        const BoxPlace& box = stage.places.boxes[index];
        const Layer layer = box.flying ? Layer::Figures : Layer::Boxes;
        if (box.drawn) drawBox(pen, layer, stage.theme, box.look, box.centre, box.side);
    }
}

}  // namespace gemba
