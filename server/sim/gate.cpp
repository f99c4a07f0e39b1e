#include <algorithm>

#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

bool isSpeculative(const World& world) {
    return world.scenario->gate.window > 0;
}

// How long the stalest piece of the assembly has been lying since it was made, or since all was last brought up to
// date.
Duration staleness(const World& world, const Item& feature, SimTime now) {
    SimTime oldest = feature.workedAt;
    for (const ItemId part : partsOf(world.items, feature))
        oldest = std::min(oldest, std::max(itemOf(world, part).workedAt, feature.refreshedAt));
    return now - oldest;
}

bool aJobFlakes(const World& world, const Item& item, std::uint64_t run) {
    const GateDef& gate = world.scenario->gate;
    for (std::int32_t job = 0; job < gate.jobs; ++job) {
        const std::uint64_t word =
            world.luck.draw(Purpose::GateJob, item.birth, (run << 8) | static_cast<std::uint64_t>(job));
        if (happens(word, gate.flaky)) return true;
    }
    return false;
}

Duration runTime(const World& world) {
    const Duration time = scaled(world.scenario->gate.duration, Permille{1000 - world.fasterDelivery.value});
    return {std::max<std::int64_t>(time.ms, 1)};
}

// What the run will show is settled as it starts; it shows at the end, or a failure at any moment before.
void startRun(World& world, GateEntry& entry) {
    Item& item = itemOf(world, entry.item);
    const GateDef& gate = world.scenario->gate;
    const auto run = static_cast<std::uint64_t>(item.gateRuns++);
    ++world.gateStarts;
    Duration length = runTime(world);
    RotDef rot = gate.rot;
    rot.base = byQuality(world, item, &QualityDef::gate, rot.base);
    const Permille chance = rotChance(rot, staleness(world, item, world.now + length));
    const bool conflict =
        happens(world.luck.draw(Purpose::Gate, item.birth, static_cast<std::uint64_t>(item.gateTries)), chance);
    const bool flake = !conflict && aJobFlakes(world, item, run);
    entry.result = GateResult::Running;
    entry.since = world.now;
    entry.conflict = conflict;
    entry.flake = flake;
    ++entry.ticket;
    if (gate.failsEarly && (conflict || flake))
        length = {below(world.luck.draw(Purpose::GateEarly, item.birth, run), std::max<std::int64_t>(length.ms, 1))};
    world.calendar.schedule(world.now + length, EventKind::GateDone, entry.item.value, entry.ticket);
}

std::int32_t running(const World& world) {
    return static_cast<std::int32_t>(std::count_if(world.gate.begin(), world.gate.end(), [](const GateEntry& entry) {
        return entry.result == GateResult::Running;
    }));
}

void startRuns(World& world) {
    const std::size_t room =
        static_cast<std::size_t>(isSpeculative(world) ? world.gateWindow : world.scenario->gate.slots);
    while (!world.gateQueue.empty() && world.gate.size() < room) {
        GateEntry entry;
        entry.item = world.gateQueue.first;
        entry.ticket = itemOf(world, entry.item).ticket;
        remove(world.items, world.gateQueue, entry.item);
        itemOf(world, entry.item).stage = Stage::InGate;
        world.gate.push_back(entry);
    }
    std::int32_t free = world.scenario->gate.slots - running(world);
    const std::size_t active = std::min(world.gate.size(), room);  // a window that has shrunk leaves some waiting
    for (std::size_t i = 0; i < active && free > 0; ++i) {
        if (world.gate[i].result != GateResult::None) continue;
        startRun(world, world.gate[i]);
        --free;
    }
}

// Off the gate: merged, to be repaired, or, when nothing of its own was wrong, to be checked once more.
void takeOut(World& world, std::size_t index) {
    const GateEntry entry = world.gate[index];
    world.gate.erase(world.gate.begin() + static_cast<std::ptrdiff_t>(index));
    const ItemId id = entry.item;
    Item& item = itemOf(world, id);
    item.ticket = entry.ticket;
    ++item.gateTries;
    if (entry.result == GateResult::Passed) {
        moveOn(world, id, {FlowBand::GateAndDock, entry.since, world.now, Ending::Passed, {}, {}});
        return enterDock(world, id);
    }
    moveOn(world, id, {FlowBand::GateAndDock, entry.since, world.now, Ending::SentBack, {}, {}});
    tell(world, {.at = {}, .kind = NewsKind::GateFailed, .area = item.owner, .other = {}, .amount = 1});
    if (!entry.conflict) {
        item.stage = Stage::GateQueue;
        return append(world.items, world.gateQueue, id);
    }
    item.rework = true;
    item.repair = world.scenario->gate.rot.rework;
    item.refreshedAt = world.now;
    const Area& area = areaOf(world, item.owner);
    arriveAt(world, id, makeBefore(world, stationAt(area, area.stations - 1)));
}

// What stood behind a failure was tested with it and is tested again without it.
void resetBehind(World& world, std::size_t failed) {
    for (std::size_t i = failed + 1; i < world.gate.size(); ++i) {
        world.gate[i].result = GateResult::None;
        ++world.gate[i].ticket;
    }
}

// Zuul's rule: those behind a failure run again at once, as far as the window reaches; a failure leaves when all
// before it have merged. The window grows by one for each merge and is halved by each failure (opendev.org/zuul/zuul,
// doc "Project Gating", 2014).
void settleQueue(World& world, std::size_t done) {
    const GateDef& gate = world.scenario->gate;
    if (world.gate[done].result == GateResult::Failed) {
        resetBehind(world, done);
        startRuns(world);
    }
    while (!world.gate.empty() && world.gate.front().result >= GateResult::Passed) {
        const bool passed = world.gate.front().result == GateResult::Passed;
        takeOut(world, 0);
        const std::int32_t next = passed ? world.gateWindow + 1 : world.gateWindow / 2;
        world.gateWindow = std::max(next, gate.windowFloor);
        if (gate.windowCeiling > 0) world.gateWindow = std::min(world.gateWindow, gate.windowCeiling);
    }
}

}  // namespace

void enterGate(World& world, ItemId id) {
    const GateDef& gate = world.scenario->gate;
    if (gate.duration.ms == 0) return enterDock(world, id);
    itemOf(world, id).stage = Stage::GateQueue;
    if (itemOf(world, id).expedited) {
        prepend(world.items, world.gateQueue, id);
    } else {
        append(world.items, world.gateQueue, id);
    }
    startRuns(world);
}

void gateDone(World& world, ItemId id, std::uint32_t ticket) {
    const auto found = std::find_if(world.gate.begin(), world.gate.end(),
                                    [&](const GateEntry& entry) { return entry.item == id && entry.ticket == ticket; });
    if (found == world.gate.end()) return;
    found->result = found->conflict || found->flake ? GateResult::Failed : GateResult::Passed;
    const auto index = static_cast<std::size_t>(found - world.gate.begin());
    if (isSpeculative(world)) {
        settleQueue(world, index);
    } else {
        takeOut(world, index);
    }
    startRuns(world);
}

}  // namespace gemba
