#include <algorithm>

#include "client/scene/places.h"

namespace gemba {

namespace {

constexpr double kPitch = 56;  // from pallet to pallet
constexpr double kLeastPitch = 30;
constexpr double kSlats = 16;  // the pallet's own share of its height
constexpr double kFullSide = 32;

// Oldest first; unknown ages last, then by handle so that the order never flickers.
std::vector<std::size_t> palletsOf(const PlayerView& view, AreaId area) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < view.pallets.size(); ++i) {
        if (view.pallets[i].owner == area) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return view.pallets[a].ageDays > view.pallets[b].ageDays; });
    return found;
}

PalletPlace palletAt(const PalletView& pallet, std::size_t index, Rect column, double top, double pitch) {
    PalletPlace place;
    place.pallet = index;
    const double slots = static_cast<double>(std::max<std::size_t>(pallet.slots.size(), 1));
    const double shrink = std::min({1.0, pitch / kPitch, (column.width - 12) / (slots * (kFullSide + 4))});
    place.side = kFullSide * shrink;
    place.pitch = place.side + 4 * shrink;
    place.rect = {column.left, top, slots * place.pitch + 8, place.side + kSlats * shrink};
    return place;
}

// The feature's own part stands for the feature, so it can be followed from review to pallet to gate.
void putOwnPart(const PlaceContext& context, FloorPlaces& places, const PalletPlace& place) {
    const PalletView& pallet = context.view.pallets[place.pallet];
    if (pallet.slots.empty() || pallet.slots[0].state != SlotState::Made) return;
    BoxPlace box;
    box.handle = pallet.handle;
    box.spot = Spot::Pallet;
    box.at = pallet.owner.value;
    box.row = pallet.owner;
    box.centre = place.slot(0);
    box.side = place.side;
    box.look = {ItemKind::Feature, context.glyph(pallet.owner), 0, false};
    box.item = place.pallet;
    places.boxes.push_back(box);
}

void placeArea(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area) {
    const auto pallets = palletsOf(context.view, area.area);
    const double ageWidth = 2.6 * context.camera.textHeight(20);  // of "99 d" and the gaps around it
    const Rect column{area.pallets.left + 8, area.pallets.top + 4, area.pallets.width - 10 - ageWidth,
                      area.pallets.height - 4};
    const double least = std::max(kLeastPitch, 1.15 * context.camera.textHeight(20));
    const auto room = static_cast<std::size_t>(std::max(1.0, column.height / least));
    const bool all = pallets.size() <= room;
    const std::size_t shown = all ? pallets.size() : room - 1;
    const double lines = static_cast<double>(all ? shown : room);
    const double pitch = std::min(kPitch, column.height / std::max(1.0, lines));
    for (std::size_t i = 0; i < shown; ++i) {
        const double top = column.top + pitch * static_cast<double>(i);
        places.pallets.push_back(palletAt(context.view.pallets[pallets[i]], pallets[i], column, top, pitch));
        putOwnPart(context, places, places.pallets.back());
    }
    if (all) return;
    PalletRest rest{area.area, {pallets.begin() + static_cast<std::ptrdiff_t>(shown), pallets.end()}, {}};
    rest.line = {column.left, column.top + pitch * (static_cast<double>(shown) + 0.5)};
    places.rests.push_back(std::move(rest));
}

}  // namespace

void placePallets(const PlaceContext& context, FloorPlaces& places) {
    for (const AreaPlace& area : context.layout.areas) placeArea(context, places, area);
}

}  // namespace gemba
