#include <algorithm>

#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

constexpr std::int64_t kFullSpeed = 1'000'000;

Duration reduced(Duration d, Permille less) {
    return scaled(d, Permille{1000 - less.value});
}

// What the worker has to do before it can begin on this load.
Duration setupOf(const World& world, const Worker& worker, ItemId first, const StationDef& def) {
    const Item& item = itemOf(world, first);
    Duration setup = def.batchSetup;
    const std::int32_t family = static_cast<std::int32_t>(item.owner.index() * kMaxSources) + item.source;
    if (worker.lastFamily >= 0 && worker.lastFamily != family) setup = setup + def.setup;
    if (!worker.machine) setup = setup + switchTime(world, worker, first);
    return reduced(setup, areaOf(world, item.maker).lessSetup);
}

// All items of the load, one after the other or, together, the longest of them.
Duration loadEffort(const World& world, const Worker& worker) {
    const BatchWork way = defOf(world, worker.station).batchWork;
    std::int64_t sum = 0;
    std::int64_t longest = 0;
    for (ItemId id = worker.item; !id.isNone(); id = itemOf(world, id).next) {
        const Item& item = itemOf(world, id);
        const std::int64_t ms = item.leftMs > 0 ? item.leftMs : effortOf(world, item, worker.station).ms;
        sum += ms;
        longest = std::max(longest, ms);
    }
    return {way == BatchWork::OneByOne ? sum : longest};
}

std::int64_t rateOf(const World& world, const Worker& worker) {
    if (!isAble(world, worker)) return 0;
    if (worker.machine) return kFullSpeed;
    const Area& area = areaOf(world, worker.area);
    std::int64_t rate = speedOf(world, worker, worker.station).value * area.pace / 1000;
    if (worker.newcomer) {
        rate = rate * world.scenario->peopleRules.newcomer.value / 1000;
    } else {
        rate = rate * area.veterans / kFullSpeed;
    }
    return std::max<std::int64_t>(rate, 1);
}

// How long so much work takes at this rate, rounded up to what the clock can show.
std::int64_t timeAt(std::int64_t rate, std::int64_t leftMs) {
    const Wide time = (static_cast<Wide>(leftMs) * kFullSpeed + rate / 2) / rate;
    return static_cast<std::int64_t>(std::min<Wide>(time, kLongestMs));
}

bool wears(const World& world, const Worker& worker) {
    return worker.machine && defOf(world, worker.post).breakdown.clock == Clock::Operation;
}

// Brings leftMs, wear and touch time up to now.
void settle(World& world, Worker& worker) {
    const std::int64_t elapsed = (world.now - worker.since).ms;
    worker.since = world.now;
    if (worker.rate == 0) return;
    const auto done = static_cast<std::int64_t>(static_cast<Wide>(elapsed) * worker.rate / kFullSpeed);
    worker.leftMs = std::max<std::int64_t>(worker.leftMs - done, 0);
    if (worker.hands == Hands::Working) worker.touchMs += elapsed;
    if (wears(world, worker)) worker.wearMs = std::max<std::int64_t>(worker.wearMs - elapsed, 0);
}

// From a settled state: at which rate it goes on, and until when.
void run(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    ++worker.ticket;
    worker.since = world.now;
    worker.rate = rateOf(world, worker);
    if (worker.rate == 0) return;
    const Duration left{worker.rate == kFullSpeed ? worker.leftMs : timeAt(worker.rate, worker.leftMs)};
    if (wears(world, worker) && worker.wearMs < left.ms) {
        world.calendar.schedule(world.now + Duration{worker.wearMs}, EventKind::Failure, id.value, worker.ticket);
    } else {
        world.calendar.schedule(world.now + left, EventKind::WorkDone, id.value, worker.ticket);
    }
}

bool isBusy(const Worker& worker) {
    return worker.hands == Hands::Working || worker.hands == Hands::SettingUp;
}

// A box is made the way that holds as it is begun, whatever is decided meanwhile.
void rememberQuality(World& world, const Worker& worker) {
    if (defOf(world, worker.station).operation != Operation::Make) return;
    const std::int32_t quality = areaOf(world, stationOf(world, worker.station).area).quality;
    for (ItemId id = worker.item; !id.isNone(); id = itemOf(world, id).next)
        if (itemOf(world, id).leftMs == 0) itemOf(world, id).quality = quality;
}

void startWorking(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    rememberQuality(world, worker);
    worker.leftMs = loadEffort(world, worker).ms;
    worker.hands = Hands::Working;
}

void touchLoad(World& world, Worker& worker) {
    for (ItemId id = worker.item; !id.isNone(); id = itemOf(world, id).next)
        itemOf(world, id).touchMs += worker.touchMs;
    worker.touchMs = 0;
}

void finish(World& world, WorkerId id) {
    const StationId station = workerOf(world, id).station;
    touchLoad(world, workerOf(world, id));
    for (ItemId item = workerOf(world, id).item; !item.isNone(); item = itemOf(world, item).next) {
        itemOf(world, item).finishedAt = world.now;
        itemOf(world, item).leftMs = 0;
        judge(world, item, id, station);
    }
    handOver(world, id);
}

// Puts what is in hand back into the queue; what is done of it is not lost.
void interrupt(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    settle(world, worker);
    touchLoad(world, worker);
    const ItemId item = worker.item;
    {
        const Turn turn(world, id);
        if (worker.hands == Hands::Working) itemOf(world, item).leftMs = worker.leftMs;
        ++worker.ticket;
        worker.item = {};
        worker.station = {};
        worker.rate = 0;
        worker.hands = Hands::Empty;
        --stationOf(world, worker.post).inWork;
    }
    putInQueue(world, item);
}

// The machine whose work should wait for the first in the queue; none when all of it goes before.
WorkerId leastUrgent(World& world, StationId id) {
    const Station& station = stationOf(world, id);
    const bool shortest = defOf(world, id).discipline == Discipline::ShortestFirst;
    WorkerId worst;
    for (std::int32_t i = 0; i < station.machines; ++i) {
        const WorkerId machine(station.firstMachine.index() + static_cast<std::size_t>(i));
        Worker& worker = workerOf(world, machine);
        if (!isBusy(worker) || worker.down) continue;
        settle(world, worker);
        if (worker.hands == Hands::Working && worker.leftMs == 0) continue;  // done; its event is due now
        if (shortest && worker.hands == Hands::Working) itemOf(world, worker.item).queueKey = worker.leftMs;
        if (worst.isNone() || goesBefore(world, workerOf(world, worst).item, worker.item)) worst = machine;
    }
    return worst;
}

void preempt(World& world, StationId id) {
    if (!defOf(world, id).preempts || stationOf(world, id).waiting == 0) return;
    const WorkerId victim = leastUrgent(world, id);
    if (victim.isNone()) return;
    const ItemId first = *stationOf(world, id).lanes[0].begin();
    if (goesBefore(world, first, workerOf(world, victim).item)) interrupt(world, victim);
}

// An idle machine of the station; those that are idle no more leave the list on the way.
WorkerId freeMachine(World& world, Station& station) {
    while (!station.idle.empty()) {
        const WorkerId id = station.idle.back();
        station.idle.pop_back();
        workerOf(world, id).listed = false;
        if (workerOf(world, id).counted) return id;
    }
    return {};
}

ItemId takeBatch(World& world, StationId id, std::int32_t count) {
    ItemId first;
    ItemId last;
    for (std::int32_t n = 0; n < count; ++n) {
        const ItemId next = *stationOf(world, id).lanes[0].begin();
        takeFromQueue(world, next);
        itemOf(world, next).next = {};
        (last.isNone() ? first : itemOf(world, last).next) = next;
        last = next;
    }
    return first;
}

}  // namespace

bool isAble(const World& world, const Worker& worker) {
    return !worker.down && !worker.offShift && worker.hands != Hands::Gone && !areaOf(world, worker.area).stopped;
}

Duration effortOf(const World& world, const Item& item, StationId stationId) {
    const StationDef& def = defOf(world, stationId);
    const auto place = static_cast<std::uint64_t>(stationId.index());
    const auto visit = static_cast<std::uint64_t>(def.operation == Operation::Make ? item.makes : item.reviews);
    const std::uint64_t word = world.luck.draw(Purpose::Effort, item.birth, (visit << 8) | place);
    Duration effort = scaled(sample(word, def.effort), item.size);
    if (item.rework) effort = scaled(effort, item.repair);
    const std::vector<QualityDef>& ways = world.scenario->qualities;
    if (!ways.empty() && def.operation == Operation::Make)
        effort = scaled(effort,
                        ways[static_cast<std::size_t>(areaOf(world, stationOf(world, stationId).area).quality)].effort);
    if (const Permille less = areaOf(world, item.maker).lessWork; less.value > 0) effort = reduced(effort, less);
    return {std::clamp<std::int64_t>(effort.ms, 1, kLongestMs / 2)};
}

void begin(World& world, WorkerId id, ItemId first, StationId station) {
    Worker& worker = workerOf(world, id);
    const Turn turn(world, id);
    worker.item = first;
    worker.station = station;
    const StationDef& def = defOf(world, station);
    for (ItemId item = first; !item.isNone(); item = itemOf(world, item).next) {
        itemOf(world, item).stage = Stage::InWork;
        if (itemOf(world, item).leftMs == 0) itemOf(world, item).startedAt = world.now;
        ++stationOf(world, station).inWork;
    }
    worker.leftMs = setupOf(world, worker, first, def).ms;
    worker.hands = Hands::SettingUp;
    if (worker.leftMs == 0) startWorking(world, id);
    worker.lastBirth = itemOf(world, first).birth;
    worker.lastFamily =
        static_cast<std::int32_t>(itemOf(world, first).owner.index() * kMaxSources) + itemOf(world, first).source;
    run(world, id);
}

void startMachines(World& world, StationId id) {
    const std::int32_t batch = defOf(world, id).batch;
    if (stationOf(world, id).free == 0) preempt(world, id);
    while (stationOf(world, id).free > 0 && stationOf(world, id).waiting >= batch) {
        const WorkerId machine = freeMachine(world, stationOf(world, id));
        ASSERT(!machine.isNone());
        begin(world, machine, takeBatch(world, id, batch), id);
        admit(world, id);
    }
}

void workDone(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    settle(world, worker);
    if (worker.hands == Hands::Working) return finish(world, id);
    const Turn turn(world, id);
    startWorking(world, id);
    run(world, id);
}

void handOver(World& world, WorkerId id) {
    const StationId station = workerOf(world, id).station;
    {
        const Turn turn(world, id);
        Worker& worker = workerOf(world, id);
        worker.hands = Hands::Holding;
        worker.rate = 0;
        while (!worker.item.isNone()) {
            const ItemId item = worker.item;
            const StationId next = itemOf(world, item).goesTo;
            if (!next.isNone() && !canAccept(world, next)) {
                stationOf(world, next).atDoor.push_back(id);
                return;
            }
            worker.item = itemOf(world, item).next;
            --stationOf(world, station).inWork;
            depart(world, item, id);
        }
        worker.hands = Hands::Empty;
        worker.station = {};
    }
    wake(world, stationOf(world, station).area);
    if (workerOf(world, id).leaving) return leave(world, id);
    if (!workerOf(world, id).movesTo.isNone()) return move(world, id);
    if (!workerOf(world, id).machine) return;
    startMachines(world, station);
    admit(world, station);
}

void refresh(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    const Turn turn(world, id);
    if (!isBusy(worker)) return;
    if (rateOf(world, worker) == worker.rate) return;
    settle(world, worker);
    run(world, id);
}

void fail(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    if (isBusy(worker)) settle(world, worker);
    {
        const Turn turn(world, id);
        worker.down = true;
    }
    refresh(world, id);
    const Duration repair =
        sample(world.luck.draw(Purpose::Repair, worker.birth, static_cast<std::uint64_t>(worker.failures)),
               defOf(world, worker.post).breakdown.repair);
    world.calendar.schedule(world.now + repair, EventKind::RepairDone, id.value);
}

void scheduleFailure(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    const BreakdownDef& def = defOf(world, worker.post).breakdown;
    if (def.clock == Clock::None) return;
    const auto nth = static_cast<std::uint64_t>(worker.failures);
    const Duration uptime = sample(world.luck.draw(Purpose::Uptime, worker.birth, nth), def.uptime);
    worker.wearMs = uptime.ms;
    if (def.clock == Clock::Time)
        world.calendar.schedule(world.now + uptime, EventKind::Failure, id.value, worker.ticket);
}

void repaired(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    ++worker.failures;
    {
        const Turn turn(world, id);
        worker.down = false;
    }
    scheduleFailure(world, id);
    refresh(world, id);
    startMachines(world, worker.post);
    admit(world, worker.post);
    wake(world, worker.area);
}

}  // namespace gemba
