#include "client/session/hot_seat.h"

#include <algorithm>

namespace gemba {

namespace {

// The days wait while nobody may look.
std::optional<SetClock> hold(HotSeat& hot, const RoomState& room) {
    if (hot.phase != Phase::Run || !hot.between || hot.held || room.paused) return {};
    hot.held = true;
    return SetClock{true, room.speedPercent};
}

std::optional<SetClock> release(HotSeat& hot, const RoomState& room) {
    if (!hot.held) return {};
    hot.held = false;
    return SetClock{false, room.speedPercent};
}

void begin(HotSeat& hot, const RoomState& room) {
    hot.phase = room.phase;
    hot.round = room.round;
    if (room.phase == Phase::Run) return;  // whoever planned last has the laptop
    hot.between = room.phase == Phase::Plan;
    hot.planned = 0;
    if (hot.between) hot.at = std::max(0, room.round - 1) % hot.people;  // another one begins in each round
}

// What stands in every seat's view alike. What is not named here is not shown.
PlayerView factoryOf(const PlayerView& view) {
    PlayerView all;
    all.now = view.now;
    all.scheme = view.scheme;
    all.culture = view.culture;
    all.boardOpen = view.boardOpen;
    all.releaseInDays = view.releaseInDays;
    all.releaseEveryDays = view.releaseEveryDays;
    all.factory = view.factory;
    all.factoryByDay = view.factoryByDay;
    all.earned = view.earned;
    all.spent = view.spent;
    all.inventory = view.inventory;
    all.shipped = view.shipped;
    all.vendors = view.vendors;
    all.managers = view.managers;
    return all;
}

AreaView heardByAll(const AreaView& area) {
    AreaView heard;
    heard.sight = Sight::Reported;
    heard.report = area.report;
    heard.reportAgeDays = area.reportAgeDays;
    return heard;
}

// From above: all of it, but the levers of its lead.
AreaView seenByAll(const AreaView& area) {
    AreaView seen = area;
    seen.sight = std::min(area.sight, Sight::Seen);
    seen.quality = 0;
    seen.overtime = false;
    for (StationView& station : seen.stations) station.wipLimit = 0;
    return seen;
}

}  // namespace

HotShows showsNow(const HotSeat& hot) {
    if (hot.phase != Phase::Plan && hot.phase != Phase::Run) return HotShows::Everybody;
    return hot.between ? HotShows::Between : HotShows::Person;
}

int nextPerson(const HotSeat& hot) {
    return (hot.at + 1) % std::max(1, hot.people);
}

bool isLastPlanner(const HotSeat& hot) {
    return hot.phase == Phase::Plan && hot.planned + 1 >= hot.people;
}

HotOrders follow(HotSeat& hot, const RoomState& room) {
    HotOrders orders;
    if (hot.people == 0) return orders;
    if (room.phase != hot.phase || room.round != hot.round) begin(hot, room);
    orders.clock = hot.between && hot.phase == Phase::Run ? hold(hot, room) : release(hot, room);
    return orders;
}

HotOrders passOn(HotSeat& hot, const RoomState& room, int to) {
    HotOrders orders;
    if (showsNow(hot) != HotShows::Person) return orders;
    if (isLastPlanner(hot)) {
        orders.everybodyReady = true;
        return orders;
    }
    if (hot.phase == Phase::Plan) ++hot.planned;
    hot.at = hot.phase == Phase::Plan ? nextPerson(hot) : std::clamp(to, 0, hot.people - 1);
    hot.between = true;
    orders.clock = hold(hot, room);
    return orders;
}

HotOrders takeOver(HotSeat& hot, const RoomState& room, int person) {
    HotOrders orders;
    if (!hot.between || person < 0 || person >= hot.people) return orders;
    if (hot.phase == Phase::Plan && person != hot.at) return orders;
    hot.at = person;
    hot.between = false;
    orders.clock = release(hot, room);
    return orders;
}

PlayerView viewForAll(const PlayerView& view, Phase phase) {
    const bool open = phase == Phase::Debrief || view.boardOpen;
    PlayerView all = factoryOf(view);
    for (const AreaView& area : view.areas) all.areas.push_back(open ? seenByAll(area) : heardByAll(area));
    for (const ItemView& item : view.items)  // gate and dock stand open to everybody
        if (open || item.place >= Place::GateQueue) all.items.push_back(item);
    if (!open) return all;
    all.pallets = view.pallets;
    all.news = view.news;
    for (const WorkerView& worker : view.workers) {
        all.workers.push_back(worker);
        all.workers.back().post = {};
        all.workers.back().home = {};
        all.workers.back().canServe = 0;
    }
    return all;
}

}  // namespace gemba
