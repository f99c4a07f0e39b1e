#include "client/panels/table.h"

#include <algorithm>

namespace gemba {

namespace {

const std::string kNothing;
const AreaView kNoArea;

}  // namespace

const std::string& areaGlyph(const FloorPlan& plan, AreaId area) {
    return area.index() < plan.areas.size() ? plan.areas[area.index()].glyph : kNothing;
}

ImU32 teamColour(const Ui& ui, const FloorPlan& plan, AreaId area) {
    return ui.look.team(areaGlyph(plan, area));
}

const std::string& stationName(const FloorPlan& plan, StationId station) {
    return station.index() < plan.stations.size() ? plan.stations[station.index()].name : kNothing;
}

std::vector<StationId> stationsOf(const FloorPlan& plan, AreaId area) {
    std::vector<StationId> own;
    for (std::size_t i = 0; i < plan.stations.size(); ++i)
        if (plan.stations[i].area == area) own.emplace_back(i);
    return own;
}

SeatId planSeat(const FloorPlan& plan, SeatId seat) {
    return seat.isNone() || plan.seats.empty() ? SeatId{} : SeatId(seat.index() % plan.seats.size());
}

std::size_t factoryOf(const Table& table, SeatId seat) {
    return seat.isNone() || table.plan.seats.empty() ? 0 : seat.index() / table.plan.seats.size();
}

std::optional<std::size_t> ownFactory(const Table& table) {
    if (table.seat.isNone()) return {};
    return factoryOf(table, table.seat);
}

std::string seatLabel(const Ui& ui, const Table& table, SeatId seat) {
    const SeatId planned = planSeat(table.plan, seat);
    if (planned.isNone()) return {};
    const std::string& name = table.plan.seats[planned.index()].name;
    if (table.room.factories < 2) return name;
    return ui.texts.say("lobby.factory_seat", {{"n", std::to_string(factoryOf(table, seat) + 1)}, {"seat", name}});
}

const AreaView& ownArea(const Table& table) {
    const AreaId area = table.area();
    return area.index() < table.view.areas.size() ? table.view.areas[area.index()] : kNoArea;
}

const StationView* stationView(const AreaView& area, StationId station) {
    const auto found = std::find_if(area.stations.begin(), area.stations.end(),
                                    [&](const StationView& one) { return one.station == station; });
    return found == area.stations.end() ? nullptr : &*found;
}

std::string playersOf(const RoomState& room, SeatId seat) {
    std::string names;
    for (const PersonState& person : room.people) {
        if (person.seat != seat || !person.connected) continue;
        if (!names.empty()) names += " + ";
        names += person.name;
    }
    return names;
}

std::int32_t dayInRound(const Table& table) {
    const std::int32_t days = std::max(1, table.plan.daysPerRound);
    const std::int32_t before = std::max(0, table.room.round - 1) * days;
    return std::clamp(dayOf(table.view.now) - before + 1, 1, days);
}

}  // namespace gemba
