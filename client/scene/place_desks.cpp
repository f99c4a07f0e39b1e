#include <algorithm>
#include <bit>

#include "client/scene/places.h"

namespace gemba {

namespace {

// The station where a person sits: where it works, else where it is posted, else the only one it can serve,
// else the area's first.
StationId deskOf(const WorkerView& worker, const AreaPlace& area) {
    const auto isHere = [&](StationId station) {
        return std::any_of(area.stations.begin(), area.stations.end(),
                           [&](const StationPlace& each) { return each.station == station; });
    };
    if (isHere(worker.station)) return worker.station;
    if (isHere(worker.post)) return worker.post;
    const auto first = static_cast<std::size_t>(std::countr_zero(worker.canServe));
    if (worker.canServe != 0 && first < area.stations.size()) return area.stations[first].station;
    return area.stations.front().station;
}

// The marks of the last column stick out to the right.
Rect roomFor(const StationPlace& station) {
    Rect room = station.desks;
    room.width -= 6;
    return room;
}

void putOnDesk(const PlaceContext& context, FloorPlaces& places, const DeskPlace& desk) {
    const ItemId handle = context.view.workers[static_cast<std::size_t>(desk.worker)].item;
    const auto item = context.items.find(handle);
    if (handle.isNone() || !item) return;
    BoxPlace box = boxOf(context, *item, Spot::Desk);
    box.row = desk.area;
    box.side = 18 * desk.scale;
    box.centre = desk.corner + Point{0, 8} * desk.scale;
    places.boxes.push_back(box);
}

void placeSeen(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area, const StationPlace& station) {
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < context.view.workers.size(); ++i) {
        const WorkerView& worker = context.view.workers[i];
        if (worker.area == area.area && deskOf(worker, area) == station.station) here.push_back(i);
    }
    const DeskGrid grid = desksIn(roomFor(station), here.size());
    for (std::size_t i = 0; i < grid.corners.size(); ++i) {
        places.desks.push_back(
            {area.area, station.station, grid.corners[i], grid.scale, static_cast<std::ptrdiff_t>(here[i])});
        putOnDesk(context, places, places.desks.back());
    }
}

// How many people of a glimpsed area to show at each station: as many as have work there, the rest at the
// first.
std::vector<std::size_t> spread(const AreaView& seen, const AreaPlace& area) {
    std::vector<std::size_t> people(area.stations.size(), 0);
    std::int32_t left = seen.people;
    for (std::size_t i = area.stations.size(); i-- > 1;) {
        for (const StationView& station : seen.stations) {
            if (station.station != area.stations[i].station) continue;
            const std::int32_t here = std::min(left, station.inWork);
            people[i] = static_cast<std::size_t>(here);
            left -= here;
        }
    }
    people[0] = static_cast<std::size_t>(std::max(0, left));
    return people;
}

void placeCounted(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area) {
    const auto people = spread(context.view.areas[area.area.index()], area);
    for (std::size_t i = 0; i < area.stations.size(); ++i) {
        const DeskGrid grid = desksIn(roomFor(area.stations[i]), people[i]);
        for (const Point corner : grid.corners)
            places.desks.push_back({area.area, area.stations[i].station, corner, grid.scale, -1});
    }
}

// A people manager's own people, of whom it knows though the area is in the fog.
void placeKnown(const PlaceContext& context, FloorPlaces& places, const AreaPlace& area) {
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < context.view.workers.size(); ++i)
        if (context.view.workers[i].area == area.area) here.push_back(i);
    const double left = reportCard(area, context.camera).right() + 14;
    const DeskGrid grid =
        desksIn({left, area.row.top + 12, area.row.right() - 14 - left, area.row.height - 24}, here.size());
    for (std::size_t i = 0; i < grid.corners.size(); ++i) {
        const StationId station = deskOf(context.view.workers[here[i]], area);
        places.desks.push_back({area.area, station, grid.corners[i], grid.scale, static_cast<std::ptrdiff_t>(here[i])});
    }
}

}  // namespace

void placeDesks(const PlaceContext& context, FloorPlaces& places) {
    for (const AreaPlace& area : context.layout.areas) {
        const Sight sight = context.sight(area.area);
        if (area.stations.empty() || sight == Sight::Hidden) continue;
        if (sight == Sight::Reported) {
            placeKnown(context, places, area);
            continue;
        }
        if (sight == Sight::Glimpsed) {
            placeCounted(context, places, area);
            continue;
        }
        for (const StationPlace& station : area.stations) placeSeen(context, places, area, station);
    }
}

}  // namespace gemba
