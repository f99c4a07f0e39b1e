#include "client/scene/places.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gemba {

namespace {

const StationView* viewOf(const AreaView& area, StationId station) {
    const auto found = std::find_if(area.stations.begin(), area.stations.end(),
                                    [&](const StationView& each) { return each.station == station; });
    return found == area.stations.end() ? nullptr : &*found;
}

void placePile(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area, const StationPlace& station) {
    const StationView* counts = viewOf(context.view.areas[area.area.index()], station.station);
    const auto items = context.queues.at(Place::Waiting, station.station);
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

Queues::Queues(const PlayerView& view) : m_items(view.items.size()) {
    std::iota(m_items.begin(), m_items.end(), std::size_t{0});
    const auto queueOf = [&](std::size_t i) {
        const ItemView& item = view.items[i];
        const bool atStation = item.place == Place::Waiting || item.place == Place::InWork;
        return std::pair(item.place, atStation ? item.station : StationId{});
    };
    std::sort(m_items.begin(), m_items.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(queueOf(a), view.items[a].position, a) < std::tuple(queueOf(b), view.items[b].position, b);
    });
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const auto [place, station] = queueOf(m_items[i]);
        if (i == 0 || queueOf(m_items[i - 1]) != queueOf(m_items[i])) m_queues.push_back({place, station, i, 0});
        ++m_queues.back().count;
    }
}

std::span<const std::size_t> Queues::at(Place place, StationId station) const {
    for (const Queue& queue : m_queues)
        if (queue.place == place && queue.station == station) return {m_items.data() + queue.from, queue.count};
    return {};
}

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

void putStacked(const PlaceContext& context, FloorPlaces& places, PilePlace& pile, std::span<const std::size_t> items,
                Spot spot) {
    pile.byOwner.assign(context.plan.areas.size(), 0);
    for (const std::size_t item : items) {
        const std::size_t owner = context.view.items[item].owner.index();
        if (owner < pile.byOwner.size()) ++pile.byOwner[owner];
    }
    std::vector<std::size_t> next(pile.byOwner.size() + 1, 0);  // of each owner in the bar; those of nobody at its end
    for (std::size_t i = 0; i < pile.byOwner.size(); ++i)
        next[i + 1] = next[i] + static_cast<std::size_t>(pile.byOwner[i]);
    const Grain grain = grainOf(pile.stacking, static_cast<std::size_t>(pile.count));
    for (std::size_t i = 0; i < items.size(); ++i) {
        BoxPlace box = boxOf(context, items[i], spot);
        box.row = pile.area;
        box.drawn = i < pile.stacking.centres.size();
        box.side = box.drawn ? pile.stacking.side : grain.side();
        const std::size_t owner = std::min(context.view.items[items[i]].owner.index(), pile.byOwner.size());
        box.centre = box.drawn ? pile.stacking.centres[i] : grain.centre(next[owner]++);
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
    const Queues queues(view);
    const ByHandle items(view.items);
    const PlaceContext context{view, plan, layout, camera, queues, items};
    FloorPlaces places;
    placePiles(context, places);
    placeDesks(context, places);
    placePallets(context, places);
    placeGateAndDock(context, places);
    findReasons(context, places);
    return places;
}

}  // namespace gemba
