#include "client/scene/describe.h"

namespace gemba {

namespace {

using Texts = const FloorTexts&;

std::string kindWords(Texts texts, ItemKind kind) {
    switch (kind) {
        case ItemKind::Feature: return texts.aFeature;
        case ItemKind::Change: return texts.aChange;
        case ItemKind::Internal: return texts.anInternal;
        case ItemKind::Unplanned: return texts.anUnplanned;
    }
    return {};
}

std::string whereWords(const Stage& stage, const ItemView& item) {
    switch (item.place) {
        case Place::Waiting:
            return filled(filled(stage.texts.atPile, "{station}", nameOf(stage, item.station)), "{n}",
                          item.position + 1);
        case Place::InWork: return filled(stage.texts.atDesk, "{station}", nameOf(stage, item.station));
        case Place::GateQueue: return stage.texts.atGateQueue;
        case Place::InGate: return filled(stage.texts.inGate, "{n}", item.progress / 10);
        case Place::Dock: return stage.texts.onDock;
    }
    return {};
}

// A pallet's own part says what its pallet says.
const ItemView* itemAt(const Stage& stage, Point point) {
    for (const BoxPlace& box : stage.places.boxes) {
        if (box.spot == Spot::Pallet || !box.drawn || !squareAround(box.centre, box.side + 2).contains(point)) continue;
        return &stage.view.items[box.item];
    }
    return nullptr;
}

}  // namespace

std::string boxAt(const Stage& stage, Point point) {
    const ItemView* item = itemAt(stage, point);
    return item == nullptr ? std::string() : boxSentence(stage, *item);
}

std::string boxSentence(const Stage& stage, const ItemView& item) {
    std::string sentence = filled(kindWords(stage.texts, item.kind), "{area}", nameOf(stage, item.owner));
    sentence = filled(sentence, "{other}", nameOf(stage, item.maker)) + whereWords(stage, item);
    if (item.cracks > 0) sentence += stage.texts.rotted;
    if (item.rework) sentence += stage.texts.sentBack;
    return sentence + ".";
}

}  // namespace gemba
