#include "client/scene/describe.h"

namespace gemba {

namespace {

std::string slotSentence(const Stage& stage, const PalletView& pallet, const SlotView& slot) {
    const auto say = [&](const std::string& pattern) {
        return filled(withArea(stage, pattern, pallet.owner), "{other}", nameOf(stage, slot.from));
    };
    switch (slot.state) {
        case SlotState::Unknown: return stage.texts.slotUnknown;
        case SlotState::Asked: return say(stage.texts.slotAsked);
        case SlotState::Refused: return say(stage.texts.slotRefused);
        case SlotState::InWork: return say(stage.texts.slotInWork);
        case SlotState::Made: return say(stage.texts.slotMade);
    }
    return {};
}

std::string restAt(const Stage& stage, Point point) {
    for (const PalletRest& rest : stage.places.rests) {
        if (Rect{rest.line.x, rest.line.y - 14, 120, 28}.contains(point))
            return filled(withArea(stage, stage.texts.palletRest, rest.area), "{n}",
                          static_cast<std::int64_t>(rest.pallets.size()));
    }
    return {};
}

}  // namespace

std::string palletAt(const Stage& stage, Point point) {
    for (const PalletPlace& place : stage.places.pallets) {
        const Rect withAge{place.rect.left, place.rect.top, place.rect.width + 40, place.rect.height};
        if (!withAge.contains(point)) continue;
        const PalletView& pallet = stage.view.pallets[place.pallet];
        std::string sentence =
            withArea(stage, pallet.ageDays < 0 ? stage.texts.palletNoAge : stage.texts.pallet, pallet.owner);
        sentence = filled(sentence, "{n}", pallet.ageDays);
        for (std::size_t i = 0; i < pallet.slots.size(); ++i) {
            if (squareAround(place.slot(i), place.side).contains(point))
                return sentence + " " + slotSentence(stage, pallet, pallet.slots[i]);
        }
        return sentence;
    }
    return restAt(stage, point);
}

}  // namespace gemba
