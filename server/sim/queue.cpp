#include <algorithm>

#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

constexpr std::int64_t kNever = kLongestMs;
constexpr std::size_t kWorthTidying = 64;

WorkClass classAt(const Item& item, Operation operation) {
    if (item.kind == ItemKind::Unplanned) return WorkClass::FixDefects;
    if (item.owner != item.maker) return WorkClass::UnblockOthers;
    return operation == Operation::Review ? WorkClass::ReviewOwn : WorkClass::FinishOwn;
}

// What a day's wait costs, in thousandths of a euro.
std::int64_t delayCostOf(const World& world, const Item& item) {
    return item.delayCost.euros * 1000 + item.value.euros * world.scenario->market.lossPerDay.value;
}

// Cost of delay per expected hour, the more the sooner.
std::int64_t wsjfKey(const World& world, const Item& item, const StationDef& def) {
    const Wide expectedMs = std::max<Wide>(static_cast<Wide>(def.effort.mean.ms) * item.size.value / 1000, 1);
    const Wide worth = static_cast<Wide>(delayCostOf(world, item)) * 1'000'000'000 / expectedMs;
    return -static_cast<std::int64_t>(std::min<Wide>(worth, kMostKey));
}

std::int64_t keyOf(const World& world, const Item& item, StationId station) {
    const StationDef& def = defOf(world, station);
    if (item.expedited && !isPeopleStation(def)) return -kMostKey;
    switch (def.discipline) {
        case Discipline::Fifo: return 0;
        case Discipline::Lifo: return -static_cast<std::int64_t>(item.queueTicket);
        case Discipline::ShortestFirst: return item.leftMs > 0 ? item.leftMs : effortOf(world, item, station).ms;
        case Discipline::Value: return -item.value.euros;
        case Discipline::DueDate: return item.dueAt.ms > 0 ? item.dueAt.ms : kNever;
        case Discipline::Wsjf: return wsjfKey(world, item, def);
        case Discipline::UnblockOthers: return item.owner != item.maker ? 0 : 1;
        case Discipline::Priority: return item.priority;
    }
    return 0;
}

void put(const World& world, Lane& lane, ItemId id) {
    if (lane.empty() || !goesBefore(world, id, lane.items.back())) return lane.items.push_back(id);
    const auto before = [&](ItemId a, ItemId b) { return goesBefore(world, a, b); };
    const auto place = std::upper_bound(lane.items.begin() + lane.gone, lane.items.end(), id, before);
    if (lane.gone > 0 && place == lane.items.begin() + lane.gone) {
        lane.items[static_cast<std::size_t>(--lane.gone)] = id;
    } else {
        lane.items.insert(place, id);
    }
}

// The part that is gone is cleared now and then, so that taking from the front costs the same however long the lane.
void tidy(Lane& lane) {
    const auto gone = static_cast<std::size_t>(lane.gone);
    if (!lane.empty() && (gone < kWorthTidying || gone * 2 < lane.items.size())) return;
    lane.items.erase(lane.items.begin(), lane.items.begin() + lane.gone);
    lane.gone = 0;
}

void take(const World& world, Lane& lane, ItemId id) {
    if (*lane.begin() == id) {
        ++lane.gone;
        return tidy(lane);
    }
    const auto before = [&](ItemId a, ItemId b) { return goesBefore(world, a, b); };
    const auto place = std::lower_bound(lane.items.begin() + lane.gone, lane.items.end(), id, before);
    ASSERT(place != lane.items.end() && *place == id);
    lane.items.erase(place);
}

Lane& laneWith(World& world, const Item& item) {
    return stationOf(world, item.station).lanes[laneOf(world, item, item.station)];
}

void count(World& world, StationId id, std::int32_t by) {
    Station& station = stationOf(world, id);
    station.waiting += by;
    if (isPeopleStation(defOf(world, id))) areaOf(world, station.area).waiting += by;
    noteStation(world, id);
}

}  // namespace

// Customers may have no patience; parts, repairs and projects have nowhere else to go.
void waitWithPatience(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    const StationDef& def = defOf(world, item.station);
    if (def.patience.mean.ms == 0 || !item.parent.isNone() || item.project >= 0) return;
    const auto nth = static_cast<std::uint64_t>(item.visits);
    const Duration patience = sample(world.luck.draw(Purpose::Patience, item.birth, nth), def.patience);
    world.calendar.schedule(world.now + patience, EventKind::PatienceOver, id.value, ++item.ticket);
}

bool goesBefore(const World& world, ItemId a, ItemId b) {
    const Item& left = itemOf(world, a);
    const Item& right = itemOf(world, b);
    if (left.queueKey != right.queueKey) return left.queueKey < right.queueKey;
    return left.queueTicket < right.queueTicket;
}

std::size_t laneOf(const World& world, const Item& item, StationId station) {
    const StationDef& def = defOf(world, station);
    if (!isPeopleStation(def)) return 0;
    if (item.expedited) return kExpediteLane;
    return static_cast<std::size_t>(classAt(item, def.operation));
}

void putInQueue(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    item.stage = Stage::Queued;
    item.queueKey = keyOf(world, item, item.station);
    put(world, laneWith(world, item), id);
    count(world, item.station, +1);
}

void takeFromQueue(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    take(world, laneWith(world, item), id);
    if (defOf(world, item.station).patience.mean.ms > 0) ++item.ticket;
    count(world, item.station, -1);
}

bool canAccept(const World& world, StationId id) {
    const StationDef& def = defOf(world, id);
    if (def.buffer == kNoBuffer) return true;
    const Station& station = stationOf(world, id);
    return station.waiting < def.buffer || (station.free > 0 && station.waiting == 0);
}

void arriveAt(World& world, ItemId id, StationId stationId) {
    Item& item = itemOf(world, id);
    const StationDef& def = defOf(world, stationId);
    item.station = stationId;
    item.maker = stationOf(world, stationId).area;
    item.leftMs = item.touchMs = 0;
    item.queueTicket = world.queueTicket++;
    putInQueue(world, id);
    waitWithPatience(world, id);
    if (isPeopleStation(def)) return wake(world, item.maker);
    startMachines(world, stationId);
}

void admit(World& world, StationId id) {
    Station& station = stationOf(world, id);
    while (!station.atDoor.empty() && canAccept(world, id)) {
        const WorkerId next = station.atDoor.front();
        station.atDoor.erase(station.atDoor.begin());
        handOver(world, next);
    }
}

void patienceOver(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    const StationId station = item.station;
    takeFromQueue(world, id);
    moveOn(world, id, {bandAt(world, station), world.now, world.now, Ending::GaveUp, station, {}});
    lose(world, id);
    admit(world, station);
    wake(world, stationOf(world, station).area);
}

}  // namespace gemba
