#include <algorithm>

#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

struct Job {
    ItemId item;
    StationId station;
    WorkClass workClass = WorkClass::FinishOwn;
};

WorkClass classAt(const Item& item, Operation operation) {
    if (item.kind == ItemKind::Unplanned) return WorkClass::FixDefects;
    if (item.owner != item.maker) return WorkClass::UnblockOthers;
    return operation == Operation::Review ? WorkClass::ReviewOwn : WorkClass::FinishOwn;
}

// True when `a` should be taken before `b`, which waits longer.
bool goesFirst(const World& world, Discipline discipline, ItemId a, ItemId b) {
    const Item& left = world.items[a.index()];
    const Item& right = world.items[b.index()];
    switch (discipline) {
        case Discipline::Fifo: return false;
        case Discipline::Lifo: return true;
        case Discipline::ShortestFirst: return left.size < right.size;
        case Discipline::Value: return left.value > right.value;
    }
    return false;
}

bool mayTake(const World& world, WorkerId worker, ItemId item, Operation operation) {
    return operation != Operation::Review || world.items[item.index()].author != worker;
}

ItemId bestOf(const World& world, WorkerId worker, StationId station, const Lane& lane) {
    const StationDef& def = defOf(world, station);
    ItemId best;
    for (const ItemId item : lane.items) {
        if (!mayTake(world, worker, item, def.operation)) continue;
        if (best.isNone() || goesFirst(world, def.discipline, item, best)) best = item;
        if (def.discipline == Discipline::Fifo) break;
    }
    return best;
}

bool mayServe(const World& world, const Worker& worker, StationId station) {
    return (worker.post.isNone() || worker.post == station) && speedOf(world, worker, station).value > 0;
}

// New own work starts only while every station on its way has room below its limit.
bool hasRoom(const World& world, const Area& area) {
    for (std::int32_t place = 0; place < area.stations; ++place) {
        const Station& station = world.stations[stationAt(area, place).index()];
        if (wipOf(station) >= station.wipLimit) return false;
    }
    return true;
}

Job newWork(const World& world, const Worker& worker, const Area& area) {
    const StationId first = stationAt(area, 0);
    if (area.backlog.empty() || !mayServe(world, worker, first) || !hasRoom(world, area)) return {};
    return {area.backlog.front(), first, WorkClass::StartNew};
}

// Downstream stations first: what is nearly done is done.
Job waitingWork(const World& world, WorkerId workerId, const Area& area, WorkClass workClass) {
    const Worker& worker = world.workers[workerId.index()];
    for (std::int32_t place = area.stations - 1; place >= 0; --place) {
        const StationId station = stationAt(area, place);
        if (!mayServe(world, worker, station)) continue;
        const Lane& lane = world.stations[station.index()].lanes[static_cast<std::size_t>(workClass)];
        if (const ItemId item = bestOf(world, workerId, station, lane); !item.isNone())
            return {item, station, workClass};
    }
    return {};
}

Job nextJob(const World& world, WorkerId workerId) {
    const Worker& worker = world.workers[workerId.index()];
    const Area& area = world.areas[worker.area.index()];
    for (const WorkClass workClass : area.order) {
        const Job job = workClass == WorkClass::StartNew ? newWork(world, worker, area)
                                                         : waitingWork(world, workerId, area, workClass);
        if (!job.item.isNone()) return job;
    }
    return {};
}

Duration effortOf(const World& world, const Item& item, const Worker& worker, StationId stationId) {
    const StationDef& def = defOf(world, stationId);
    const auto place = static_cast<std::uint64_t>(world.stations[stationId.index()].place);
    const auto visit = static_cast<std::uint64_t>(def.operation == Operation::Make ? item.makes : item.reviews);
    const std::uint64_t word = world.luck.draw(Purpose::Effort, item.birth, (visit << 8) | place);
    Duration effort = scaled(lognormal(word, def.effort, def.spread), item.size);
    if (item.rework) effort = scaled(effort, world.scenario->review.rework);
    const std::int64_t ms = divideRounded(effort.ms * 1000, speedOf(world, worker, stationId).value);
    return {std::max<std::int64_t>(ms, 1)};
}

void takeFromQueue(World& world, const Job& job) {
    Item& item = world.items[job.item.index()];
    if (job.workClass == WorkClass::StartNew) {
        std::vector<ItemId>& backlog = world.areas[item.owner.index()].backlog;
        backlog.erase(backlog.begin());
        moveOn(world, job.item, FlowBand::Backlog, world.now);
        askForParts(world, job.item);
        return;
    }
    std::vector<ItemId>& lane =
        world.stations[job.station.index()].lanes[static_cast<std::size_t>(job.workClass)].items;
    lane.erase(std::find(lane.begin(), lane.end(), job.item));
}

void startWork(World& world, WorkerId workerId, const Job& job) {
    takeFromQueue(world, job);
    Worker& worker = world.workers[workerId.index()];
    Item& item = world.items[job.item.index()];
    worker.station = item.station = job.station;
    worker.item = job.item;
    worker.since = world.now;
    item.stage = Stage::InWork;
    ++world.stations[job.station.index()].inWork;
    const Duration effort = effortOf(world, item, worker, job.station);
    world.calendar.schedule(world.now + effort, EventKind::WorkDone, workerId.value);
}

void passedReview(World& world, ItemId id, std::int32_t place, Duration waited) {
    Item& item = world.items[id.index()];
    const auto nth = static_cast<std::uint64_t>(item.reviews - 1);
    const bool sentBack =
        happens(world.luck.draw(Purpose::Review, item.birth, nth), rotChance(world.scenario->review, waited));
    if (!sentBack) {
        enqueue(world, id, place + 1);
        return;
    }
    item.rework = true;
    const Area& area = world.areas[item.maker.index()];
    while (place > 0 && defOf(world, stationAt(area, place)).operation != Operation::Make) --place;
    enqueue(world, id, place);
}

}  // namespace

void dispatch(World& world, AreaId areaId) {
    const Area& area = world.areas[areaId.index()];
    for (std::int32_t i = 0; i < area.workers; ++i) {
        const WorkerId id(area.firstWorker.index() + static_cast<std::size_t>(i));
        if (!world.workers[id.index()].item.isNone()) continue;
        const Job job = nextJob(world, id);
        if (!job.item.isNone()) startWork(world, id, job);
    }
}

void enqueue(World& world, ItemId id, std::int32_t place) {
    Item& item = world.items[id.index()];
    const Area& area = world.areas[item.maker.index()];
    if (place >= area.stations) {
        leaveArea(world, id);
        return;
    }
    item.station = stationAt(area, place);
    item.stage = Stage::Queued;
    const WorkClass workClass = classAt(item, defOf(world, item.station).operation);
    world.stations[item.station.index()].lanes[static_cast<std::size_t>(workClass)].items.push_back(id);
}

void workDone(World& world, WorkerId workerId) {
    Worker& worker = world.workers[workerId.index()];
    const ItemId id = worker.item;
    const StationId station = worker.station;
    ASSERT(!id.isNone());
    const SimTime started = worker.since;
    worker.busyMs += (world.now - started).ms;
    worker.item = {};
    worker.station = {};
    worker.since = world.now;
    Station& place = world.stations[station.index()];
    --place.inWork;

    Item& item = world.items[id.index()];
    const Operation operation = defOf(world, station).operation;
    moveOn(world, id, operation == Operation::Make ? FlowBand::Make : FlowBand::Review, started, station, workerId);
    if (operation == Operation::Make) {
        ++item.makes;
        item.author = workerId;
        item.workedAt = world.now;
        enqueue(world, id, place.place + 1);
    } else {
        ++item.reviews;
        passedReview(world, id, place.place, started - item.workedAt);
    }
    dispatch(world, worker.area);
}

void moveOn(World& world, ItemId id, FlowBand from, SimTime started, StationId station, WorkerId worker) {
    Item& item = world.items[id.index()];
    world.visits.push_back({id, from, station, worker, item.arrivedAt, started, world.now});
    item.arrivedAt = world.now;
}

}  // namespace gemba
