#include "client/scene/places.h"

#include <algorithm>

namespace gemba {

namespace {

const StationView* viewOf(const AreaView& area, StationId station) {
    const auto found = std::find_if(area.stations.begin(), area.stations.end(),
                                    [&](const StationView& each) { return each.station == station; });
    return found == area.stations.end() ? nullptr : &*found;
}

void placePile(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area, const StationPlace& station) {
    const StationView* counts = viewOf(context.view.areas[area.area.index()], station.station);
    const auto items = itemsAt(context.view, Place::Waiting, station.station);
    PilePlace pile;
    pile.area = area.area;
    pile.station = station.station;
    pile.count = std::max(counts == nullptr ? 0 : counts->waiting, static_cast<std::int32_t>(items.size()));
    pile.grey = items.empty();
    pile.first = &station == &area.stations.front();
    pile.stacking = pileIn(station.pile, static_cast<std::size_t>(pile.count));
    putStacked(context, places, pile, items, Spot::Pile);
    places.piles.push_back(std::move(pile));
}

}  // namespace

Glyph PlaceContext::glyph(AreaId area) const {
    return area.index() < plan.areas.size() ? glyphNamed(plan.areas[area.index()].glyph) : Glyph::Bars;
}

Sight PlaceContext::sight(AreaId area) const {
    return area.index() < view.areas.size() ? view.areas[area.index()].sight : Sight::Hidden;
}

BoxPlace boxOf(const PlaceContext& context, std::size_t item, Spot spot) {
    const ItemView& seen = context.view.items[item];
    BoxPlace box;
    box.handle = seen.handle;
    box.spot = spot;
    box.at = spot == Spot::Pile || spot == Spot::Desk ? seen.station.value : 0;
    box.look = {seen.kind, context.glyph(seen.owner), seen.cracks, seen.rework};
    box.item = item;
    return box;
}

std::vector<std::size_t> itemsAt(const PlayerView& view, Place place, StationId station) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        const ItemView& item = view.items[i];
        if (item.place == place && (station.isNone() || item.station == station)) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return view.items[a].position < view.items[b].position; });
    return found;
}

void putStacked(const PlaceContext& context, FloorPlaces& places, PilePlace& pile,
                const std::vector<std::size_t>& items, Spot spot) {
    pile.byOwner.assign(context.plan.areas.size(), 0);
    for (std::size_t i = 0; i < items.size(); ++i) {
        BoxPlace box = boxOf(context, items[i], spot);
        box.side = pile.stacking.side;
        box.drawn = i < pile.stacking.centres.size();
        box.centre = box.drawn ? pile.stacking.centres[i] : pile.stacking.bounds.centre();
        const std::size_t owner = context.view.items[items[i]].owner.index();
        if (owner < pile.byOwner.size()) ++pile.byOwner[owner];
        places.boxes.push_back(box);
    }
}

void placePiles(const PlaceContext& context, FloorPlaces& places) {
    for (const AreaPlace& area : context.layout.areas) {
        if (context.sight(area.area) < Sight::Glimpsed) continue;
        for (const StationPlace& station : area.stations) placePile(context, places, area, station);
    }
}

FloorPlaces placesOf(const PlayerView& view, const FloorPlan& plan, const FloorLayout& layout, const Camera& camera) {
    const PlaceContext context{view, plan, layout, camera};
    FloorPlaces places;
    placePiles(context, places);
    placeDesks(context, places);
    placePallets(context, places);
    placeGateAndDock(context, places);
    return places;
}

}  // namespace gemba
