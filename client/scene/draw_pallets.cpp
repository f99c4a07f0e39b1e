// Pallets: slats, one place per part, age in days. A made part is a box, a missing one a hole.
#include <cmath>

#include "client/scene/stage.h"

namespace gemba {

namespace {

void drawWood(Pen& pen, const Stage& stage, const PalletPlace& place) {
    const double unit = place.side / 32;
    const Rect r = place.rect;
    const double slat = r.bottom() - 16 * unit + 6 * unit;
    pen.rounded(Layer::Floor, {r.left, r.top, r.width, slat - r.top}, 4, stage.theme.pallet);
    pen.rect(Layer::Floor, {r.left, slat, r.width, 6 * unit}, stage.theme.desk);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double x = r.left + 6 * unit + (r.width - 22 * unit) * share;
        pen.rect(Layer::Floor, {x, slat + 6 * unit, 10 * unit, 4 * unit}, stage.theme.desk);
    }
}

// `closed`: how far the hole has closed around a part that has just been made.
void drawSlot(Pen& pen, const Stage& stage, const SlotView& slot, Point centre, double side, double closed) {
    const Glyph from = stage.glyph(slot.from);
    if (closed < 1) return drawHole(pen, stage.theme, SlotState::InWork, from, centre, side, closed);
    if (slot.state == SlotState::Made)
        return drawBox(pen, Layer::Boxes, stage.theme, {ItemKind::Feature, from, 0, false}, centre, side);
    drawHole(pen, stage.theme, slot.state, from, centre, side);
}

void drawPallet(Pen& pen, const Stage& stage, const PalletPlace& place) {
    const PalletView& pallet = stage.view.pallets[place.pallet];
    if (stage.draws(false)) drawWood(pen, stage, place);
    for (std::size_t i = 0; i < pallet.slots.size(); ++i) {
        const bool ownPart = i == 0 && pallet.slots[0].state == SlotState::Made;  // among the boxes: it moves
        if (ownPart || !stage.draws(stage.transitions.holeChanged(pallet.handle, i))) continue;
        drawSlot(pen, stage, pallet.slots[i], place.slot(i), place.side,
                 stage.transitions.holeClosed(pallet.handle, i, stage.nowMs));
    }
    if (pallet.ageDays < 0 || !stage.draws(false)) return;
    pen.text(filled(stage.texts.days, "{n}", pallet.ageDays),
             {place.rect.right() + 8, baselineInMiddle(pen, place.middle(), 20)},
             {20, Weight::SemiBold, Align::Left, stage.theme.text});
}

constexpr double kTallyHeight = 24;

// One small mark per pallet that is not drawn, so that 28 look seven times as many as 4; the marks shrink before they
// would run into the gate.
void drawTally(Pen& pen, const Stage& stage, const PalletRest& rest) {
    const std::string words = filled(stage.texts.more, "{n}", static_cast<std::int64_t>(rest.pallets.size()));
    const double left = rest.line.x + 6 + pen.widthOf(words, 20, Weight::SemiBold) + 8;
    const double width = stage.layout.gate.left - 6 - left;
    double pitch = 6;
    const auto room = [&] { return std::floor(kTallyHeight / pitch) * std::floor(width / pitch); };
    while (pitch > 2 && room() < static_cast<double>(rest.pallets.size())) --pitch;
    const auto rows = static_cast<std::size_t>(kTallyHeight / pitch);
    for (std::size_t i = 0; i < rest.pallets.size(); ++i) {
        const double x = left + static_cast<double>(i / rows) * pitch;
        const double y = rest.line.y - kTallyHeight / 2 + static_cast<double>(i % rows) * pitch;
        if (x + pitch > left + width) break;
        pen.rect(Layer::Marks, {x, y, pitch * 0.7, pitch * 0.7}, stage.team(rest.area));
    }
}

}  // namespace

void drawPallets(Pen& pen, const Stage& stage) {
    for (const PalletPlace& place : stage.places.pallets) {
        pen.fade(stage.opened(stage.view.pallets[place.pallet].owner));
        drawPallet(pen, stage, place);
    }
    pen.fade(1);
    if (stage.pass == Pass::Moving) return;
    for (const PalletRest& rest : stage.places.rests) {
        pen.text(filled(stage.texts.more, "{n}", static_cast<std::int64_t>(rest.pallets.size())),
                 {rest.line.x + 6, baselineInMiddle(pen, rest.line.y, 20)},
                 {20, Weight::SemiBold, Align::Left, stage.theme.text});
        drawTally(pen, stage, rest);
    }
}

}  // namespace gemba
