#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

// The part that is all a feature still waits for: shows only to who sees the whole pallet.
ItemId lastPieceOf(const PalletView& pallet) {
    if (pallet.ageDays < 0) return {};
    ItemId last;
    for (const SlotView& slot : pallet.slots) {
        if (slot.state == SlotState::Made) continue;
        if (slot.item.isNone() || !last.isNone()) return {};
        last = slot.item;
    }
    return last;
}

bool isExpedited(const PlayerView& view, ItemId handle) {
    return std::any_of(view.items.begin(), view.items.end(),
                       [&](const ItemView& item) { return item.handle == handle && item.expedited; });
}

void hurryLastPieces(Decisions& made, const PlayerView& view) {
    if (!hasLever(view, Lever::Expedite)) return;
    for (const PalletView& pallet : view.pallets)
        if (const ItemId piece = lastPieceOf(pallet); !piece.isNone() && !isExpedited(view, piece))
            made.push_back({ExpediteItem{piece}, Reason::LastPieceMissing});
}

}  // namespace

Decisions constraintManager(const PlayerView& view) {
    Decisions made;
    setOrder(made, view, flowFirst(), Reason::FlowFirst);
    answerAll(made, view, Answer::Accept, Reason::OthersWait);
    hurryLastPieces(made, view);
    return made;
}

}  // namespace gemba
