// Every box that the view knows, wherever it stands or flies.
#include "client/scene/stage.h"

namespace gemba {

void drawBoxes(Pen& pen, const Stage& stage) {
    for (const BoxPlace& box : stage.places.boxes) {
        if (!box.drawn) continue;
        drawBox(pen, box.flying ? Layer::Figures : Layer::Boxes, stage.theme, box.look, box.centre, box.side);
    }
}

}  // namespace gemba
