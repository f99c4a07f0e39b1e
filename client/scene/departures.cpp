#include "client/scene/departures.h"

#include <algorithm>

#include "client/scene/by_handle.h"

namespace gemba {

namespace {

const PalletView* palletOf(const PlayerView& view, ItemId handle) {
    const auto found = std::find_if(view.pallets.begin(), view.pallets.end(),
                                    [&](const PalletView& pallet) { return pallet.handle == handle; });
    return found == view.pallets.end() ? nullptr : &*found;
}

struct Filled {
    AreaId owner;
    AreaId maker;
    Point centre;
    double side = 0;
};

// Holes that were closed between the two views.
std::vector<Filled> filledHoles(const PlayerView& before, const PlayerView& now, const FloorPlaces& places) {
    std::vector<Filled> holes;
    for (const PalletPlace& place : places.pallets) {
        const PalletView& pallet = now.pallets[place.pallet];
        const PalletView* old = palletOf(before, pallet.handle);
        if (old == nullptr || old->slots.size() != pallet.slots.size()) continue;
        for (std::size_t i = 1; i < pallet.slots.size(); ++i) {
            if (pallet.slots[i].state == SlotState::Made && old->slots[i].state != SlotState::Made)
                holes.push_back({pallet.owner, pallet.slots[i].from, place.slot(i), place.side});
        }
    }
    return holes;
}

BoxPlace departing(const BoxPlace& box, Point goal, double side) {
    BoxPlace place = box;
    place.spot = Spot::Pallet;
    place.at = ItemId::kNone;
    place.centre = goal;
    place.side = side;
    place.drawn = false;
    place.flying = false;
    return place;
}

}  // namespace

std::vector<BoxPlace> departuresBetween(const PlayerView& before, const PlayerView& now,
                                        const std::vector<BoxPlace>& shown, const FloorPlaces& places,
                                        const FloorLayout& layout) {
    std::vector<BoxPlace> departures;
    std::vector<Filled> holes = filledHoles(before, now, places);
    const ByHandle items(now.items);
    for (const BoxPlace& box : shown) {
        if (box.spot == Spot::Pallet || items.find(box.handle)) continue;
        const ItemView& item = before.items[box.item];
        if (item.place == Place::Dock) departures.push_back(departing(box, layout.market.centre(), 14));
        const auto hole = std::find_if(holes.begin(), holes.end(), [&](const Filled& each) {
            return item.kind == ItemKind::Change && each.owner == item.owner && each.maker == item.maker;
        });
        if (hole == holes.end()) continue;
        departures.push_back(departing(box, hole->centre, hole->side));
        holes.erase(hole);
    }
    return departures;
}

}  // namespace gemba
