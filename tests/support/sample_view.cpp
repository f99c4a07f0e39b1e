#include "tests/support/sample_view.h"

#include <algorithm>
#include <array>

namespace gemba {

namespace {

constexpr std::array<const char*, 8> kNames{"nova",    "neutron", "cinder", "keystone",
                                            "horizon", "swift",   "glance", "heat"};
constexpr std::array<const char*, 8> kGlyphs{"star",     "ring",    "triangle", "trapezoid",
                                             "halfdisc", "hexagon", "cross",    "bars"};

struct Person {
    AreaId area;
    StationId station;
    WorkerState state;
    ItemKind kind = ItemKind::Feature;
    AreaId owner;
};

ItemView& newItem(PlayerView& view, Place place, AreaId owner, ItemKind kind) {
    ItemView item;
    item.handle = ItemId(100 + view.items.size());
    item.place = place;
    item.owner = owner;
    item.maker = owner;
    item.kind = kind;
    view.items.push_back(item);
    return view.items.back();
}

void addPerson(PlayerView& view, const Person& person) {
    WorkerView worker;
    worker.handle = WorkerId(view.workers.size() + 1);
    worker.area = person.area;
    worker.employer = EmployerId(0);
    worker.state = person.state;
    worker.post = person.station;
    if (person.state != WorkerState::Starved) {
        worker.station = person.station;
        ItemView& item = newItem(view, Place::InWork, person.owner.isNone() ? person.area : person.owner, person.kind);
        item.maker = person.area;
        item.station = person.station;
        worker.item = item.handle;
    }
    view.workers.push_back(worker);
}

void addPeople(PlayerView& view) {
    using enum WorkerState;
    const StationId code = codeOf(kNeutron);
    const StationId review = reviewOf(kNeutron);
    addPerson(view, {kNeutron, code, Working, ItemKind::Feature, {}});
    addPerson(view, {kNeutron, code, Helping, ItemKind::Change, kNova});
    addPerson(view, {kNeutron, code, Held, ItemKind::Feature, {}});
    addPerson(view, {kNeutron, code, Starved, ItemKind::Feature, {}});
    addPerson(view, {kNeutron, code, Firefighting, ItemKind::Unplanned, {}});
    addPerson(view, {kNeutron, review, Working, ItemKind::Feature, {}});
    addPerson(view, {kNeutron, review, Helping, ItemKind::Change, kCinder});
    addPerson(view, {kCinder, codeOf(kCinder), Working, ItemKind::Feature, {}});
    addPerson(view, {kCinder, codeOf(kCinder), Working, ItemKind::Internal, {}});
    addPerson(view, {kCinder, codeOf(kCinder), Starved, ItemKind::Feature, {}});
    addPerson(view, {kCinder, codeOf(kCinder), Starved, ItemKind::Feature, {}});
    addPerson(view, {kCinder, reviewOf(kCinder), Working, ItemKind::Feature, {}});
}

void addPiles(PlayerView& view, const FloorPlan& plan) {
    addWaiting(view, plan, {codeOf(kNeutron), kNova, 2, ItemKind::Change});
    addWaiting(view, plan, {codeOf(kNeutron), kNeutron, 1, ItemKind::Unplanned});
    view.items.back().rework = true;
    addWaiting(view, plan, {reviewOf(kNeutron), kNeutron, 6, ItemKind::Feature});
    addWaiting(view, plan, {reviewOf(kNeutron), kHorizon, 2, ItemKind::Change});
    addWaiting(view, plan, {reviewOf(kNeutron), kNeutron, 1, ItemKind::Internal});
    addWaiting(view, plan, {reviewOf(kNeutron), kNeutron, 1, ItemKind::Unplanned});
    addWaiting(view, plan, {reviewOf(kNeutron), kNeutron, 3, ItemKind::Feature});
    for (ItemView& item : view.items) {
        if (item.station == reviewOf(kNeutron) && item.place == Place::Waiting) {
            item.cracks = std::max(0, 3 - item.position / 2);
            item.rework = item.position == 2 || item.position == 7;
        }
    }
    addWaiting(view, plan, {reviewOf(kCinder), kCinder, 3, ItemKind::Feature});
    addWaiting(view, plan, {reviewOf(kCinder), kNeutron, 1, ItemKind::Change});
}

void addGateAndDock(PlayerView& view) {
    newItem(view, Place::InGate, kCinder, ItemKind::Feature).progress = 700;
    newItem(view, Place::InGate, kNeutron, ItemKind::Feature).progress = 250;
    newItem(view, Place::InGate, kKeystone, ItemKind::Unplanned).progress = 400;
    const std::array<AreaId, 7> queue{kNova, kHorizon, kNeutron, kCinder, kKeystone, kNeutron, kHorizon};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        ItemView& item = newItem(view, Place::GateQueue, queue[i], i == 4 ? ItemKind::Unplanned : ItemKind::Feature);
        item.position = static_cast<std::int32_t>(i);
        item.cracks = i < 3 ? 1 : 0;
    }
    for (std::size_t i = 0; i < 11; ++i)
        newItem(view, Place::Dock, AreaId(i * 3 % 5), ItemKind::Feature).position = static_cast<std::int32_t>(i);
}

void addPallet(PlayerView& view, AreaId owner, std::int32_t age, std::vector<SlotView> slots) {
    view.pallets.push_back({ItemId(1000 + view.pallets.size()), owner, age, std::move(slots)});
}

void addPallets(PlayerView& view) {
    using enum SlotState;
    addPallet(view, kNeutron, 6, {{kNeutron, Made}, {kCinder, Made}, {kNova, Asked}});
    addPallet(view, kNeutron, 9, {{kNeutron, Made}, {kNova, Refused}, {kKeystone, InWork}});
    addPallet(view, kNeutron, 2, {{kNeutron, Made}, {kNova, InWork}});
    addPallet(view, kCinder, 4, {{kCinder, Made}, {kNova, Asked}});
    addPallet(view, kCinder, 11, {{kCinder, Made}, {kNeutron, Made}, {kHorizon, Made}, {kKeystone, Asked}});
    addPallet(view, kHorizon, 3, {{{}, Unknown}, {kNeutron, Asked}, {{}, Unknown}});
    addPallet(view, kHorizon, 8, {{{}, Unknown}, {{}, Unknown}, {kNeutron, InWork}});
}

void addAreas(PlayerView& view) {
    const auto counted = [](AreaId area, std::int32_t limit) {
        return std::vector<StationView>{{codeOf(area), 0, 3, limit}, {reviewOf(area), 0, 2, limit}};
    };
    view.areas.resize(5);
    view.areas[0] = {Sight::Reported, Report::OnPlan, 2, 0, 4, 0, {}};
    view.areas[1] = {Sight::Owned, Report::Late, 0, 7, 2, 12, counted(kNeutron, 8)};
    view.areas[2] = {Sight::Seen, Report::OnPlan, 1, 5, 0, 4, counted(kCinder, 0)};
    view.areas[3] = {Sight::Reported, Report::InTrouble, 0, 0, 2, 0, {}};
    view.areas[4] = {Sight::Glimpsed, Report::OnPlan, 3, 5, 0, 0, counted(kHorizon, 0)};
    view.areas[4].stations[1].waiting = 6;
    view.areas[4].stations[1].inWork = 1;
}

}  // namespace

StationId codeOf(AreaId area) {
    return StationId(2 * area.index());
}
StationId reviewOf(AreaId area) {
    return StationId(2 * area.index() + 1);
}

FloorPlan planWith(std::size_t areas, std::size_t stations) {
    const std::array<const char*, 3> names{"code", "review", "approve"};
    FloorPlan plan;
    plan.releaseEveryDays = 5;
    plan.gateSlots = 3;
    for (std::size_t a = 0; a < areas; ++a) {
        plan.areas.push_back({kNames[a], kGlyphs[a], ""});
        plan.seats.push_back({std::string(kNames[a]) + " lead", SeatRole::AreaLead, AreaId(a), {}});
        for (std::size_t s = 0; s < stations; ++s)
            plan.stations.push_back({names[s], AreaId(a), s == 0 ? Operation::Make : Operation::Review});
    }
    plan.employers = {{"all", {}}};
    return plan;
}

FloorPlan samplePlan() {
    FloorPlan plan = planWith(5, 2);
    plan.vendors = {{"Altair", {}}, {"Bront\u00EB", {}}, {"Castor", {}}, {"Deneb", {}}};
    return plan;
}

RoomState sampleRoom() {
    RoomState room;
    room.phase = Phase::Run;
    room.round = 2;
    room.people = {
        {1, "Ines", SeatId(0), true, false}, {2, "Mia", SeatId(1), true, true}, {3, "Tomas", SeatId(2), true, false}};
    room.seats.resize(5);
    for (std::size_t i = 0; i < 3; ++i) room.seats[i].botPlays = false;
    return room;
}

PlayerView emptyViewOf(const FloorPlan& plan) {
    PlayerView view;
    view.areas.resize(plan.areas.size());
    for (AreaView& area : view.areas) area.sight = Sight::Seen;
    for (std::size_t i = 0; i < plan.stations.size(); ++i)
        view.areas[plan.stations[i].area.index()].stations.push_back({StationId(i), 0, 0, 0});
    return view;
}

void addWaiting(PlayerView& view, const FloorPlan& plan, const Waiting& waiting) {
    auto& stations = view.areas[plan.stations[waiting.station.index()].area.index()].stations;
    for (StationView& station : stations) {
        if (station.station != waiting.station) continue;
        for (std::int32_t i = 0; i < waiting.count; ++i) {
            ItemView& item = newItem(view, Place::Waiting, waiting.owner, waiting.kind);
            item.maker = plan.stations[waiting.station.index()].area;
            item.station = waiting.station;
            item.position = station.waiting++;
        }
    }
}

PlayerView sampleView() {
    const FloorPlan plan = samplePlan();
    PlayerView view;
    view.seat = SeatId(1);
    view.area = kNeutron;
    view.releaseInDays = 3;
    addAreas(view);
    addPeople(view);
    addPiles(view, plan);
    addGateAndDock(view);
    addPallets(view);
    view.managers = {{SeatId(0), kNova, kCinder, 400},
                     {SeatId(1), kCinder, kCinder, 1000},
                     {SeatId(2), kCinder, kCinder, 1000},
                     {SeatId(3), kKeystone, kCinder, 350},
                     {SeatId(4), kHorizon, kHorizon, 1000}};
    view.vendors = {{5, 3}, {2, 1}, {0, 12}, {7, 0}};
    return view;
}

}  // namespace gemba
