#include "client/scene/managers.h"

#include <algorithm>
#include <cmath>

namespace gemba {

namespace {

constexpr double kRadius = 17;
constexpr double kToDoor = 0.15;  // share of the way between an area and the walk

Point visitorSpot(const AreaPlace& place, const Camera& camera, double index, double visitors) {
    const double radius = managerRadius(camera);
    const double room = place.name.width - 4 * radius - 50;
    const double pitch = std::min(2.9 * radius, room / std::max(1.0, visitors - 1));
    return {place.name.right() - 1.6 * radius - pitch * index, nameLinesOf(place, camera).manager};
}

Point homeSpot(const AreaPlace& place, const Camera& camera) {
    return {place.row.left + 45, nameLinesOf(place, camera).manager};
}

// In through one door, along the walk, out through the other.
void walk(ManagerPlace& manager, const FloorLayout& layout, Point from, Point to, double share) {
    const double x = layout.walk.centre().x;
    if (share < kToDoor) {
        manager.at = between(from, {x, from.y}, share / kToDoor);
    } else if (share > 1 - kToDoor) {
        manager.at = between({x, to.y}, to, (share - 1 + kToDoor) / kToDoor);
    } else {
        manager.at = between({x, from.y}, {x, to.y}, (share - kToDoor) / (1 - 2 * kToDoor));
        manager.heading = to.y > from.y ? 1 : -1;
    }
}

AreaId ledBy(const FloorPlan& plan, SeatId seat) {
    return seat.index() < plan.seats.size() ? plan.seats[seat.index()].area : AreaId{};
}

double visitorsOf(const PlayerView& view, const FloorPlan& plan, AreaId area) {
    return static_cast<double>(std::count_if(view.managers.begin(), view.managers.end(), [&](const ManagerView& m) {
        return m.to == area && m.walked == 1000 && ledBy(plan, m.seat) != area;
    }));
}

}  // namespace

double managerRadius(const Camera& camera) {
    return kRadius * std::min(1.25, std::max(1.0, camera.textHeight(20) / camera.textZoom / 20));
}

bool isOn(const ManagerPlace& manager, const Camera& camera, Point point) {
    return std::hypot(manager.at.x - point.x, manager.at.y - point.y) <= managerRadius(camera) + 4;
}

NameLines nameLinesOf(const AreaPlace& place, const Camera& camera) {
    const double spare = std::max(0.0, place.row.height - 120);
    NameLines lines;
    lines.name = place.row.top + 12 + kCapHeight * camera.textHeight(30) + 0.34 * std::min(spare, 60.0);
    lines.status = place.row.bottom() - 8 - 0.2 * std::min(spare, 60.0);
    const double statusTop = lines.status - kCapHeight * camera.textHeight(20);
    lines.manager = lines.name + (statusTop - lines.name) * (spare > 20 ? 0.42 : 0.6);
    return lines;
}

std::vector<ManagerPlace> managersOf(const PlayerView& view, const FloorPlan& plan, const RoomState& room,
                                     const FloorLayout& layout, const Camera& camera) {
    std::vector<ManagerPlace> managers;
    std::vector<double> guests(layout.areas.size(), 0);
    const auto exists = [&](AreaId area) { return area.index() < layout.areas.size(); };
    for (const ManagerView& seen : view.managers) {
        if (!exists(seen.to)) continue;
        ManagerPlace manager;
        manager.seat = seen.seat;
        const AreaId led = ledBy(plan, seen.seat);
        if (exists(led)) manager.glyph = glyphNamed(plan.areas[led.index()].glyph);
        if (!exists(led) && seen.seat.index() < plan.seats.size())
            manager.letter = letterOf(plan.seats[seen.seat.index()].name);
        manager.own = seen.seat == view.seat && !view.seat.isNone();
        manager.bot = seen.seat.index() < room.seats.size() && room.seats[seen.seat.index()].botPlays;
        const auto spotIn = [&](AreaId area, double index) {
            const AreaPlace& place = layout.of(area);
            return area == led ? homeSpot(place, camera)
                               : visitorSpot(place, camera, index, visitorsOf(view, plan, area));
        };
        if (seen.walked < 1000) {
            const AreaId from = exists(seen.from) ? seen.from : seen.to;  // who was not on the floor comes in there
            manager.goal = seen.to;
            walk(manager, layout, spotIn(from, 0), spotIn(seen.to, 0), seen.walked / 1000.0);
        } else {
            manager.area = seen.to;
            manager.home = seen.to == led;
            double& guest = guests[seen.to.index()];
            manager.at = spotIn(seen.to, guest);
            if (!manager.home) ++guest;
        }
        managers.push_back(manager);
    }
    return managers;
}

std::string playerOf(const RoomState& room, SeatId seat, const std::string& bot) {
    if (seat.index() < room.seats.size() && room.seats[seat.index()].botPlays) return bot;
    for (const PersonState& person : room.people) {
        if (person.seat == seat && !seat.isNone()) return person.name;
    }
    return {};
}

}  // namespace gemba
