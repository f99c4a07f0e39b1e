#include "server/sim/flow.h"

namespace gemba {

namespace {

// Whether an item of this source may go to its first station without anybody asking for it.
bool mayEnter(const World& world, AreaId area, std::size_t source) {
    const SourceDef& def = defOf(world, area).sources[source];
    const StationId entry = stationAt(areaOf(world, area), def.entry);
    if (def.start == Start::Push) return canAccept(world, entry);
    const Station& station = stationOf(world, entry);
    return station.machines > 0 && station.free > station.waiting;
}

}  // namespace

bool hasLeave(const World& world, AreaId id) {
    const ReleaseRuleDef& rule = defOf(world, id).release;
    const Area& area = areaOf(world, id);
    return (rule.conwip == 0 || area.inLoop < rule.conwip) && (rule.rope == 0 || area.onRope < rule.rope);
}

std::size_t nextSource(const World& world, AreaId id) {
    const Area& area = areaOf(world, id);
    const std::vector<SourceDef>& sources = defOf(world, id).sources;
    if (!area.backlog.empty()) return static_cast<std::size_t>(itemOf(world, area.backlog.first).source);
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].process == Process::Endless) return i;
    return kNoSource;
}

ItemId takeNew(World& world, AreaId id) {
    Area& area = areaOf(world, id);
    if (area.backlog.empty()) return createNext(world, id, nextSource(world, id));
    const ItemId next = area.backlog.first;
    remove(world.items, area.backlog, next);
    if (itemOf(world, next).arrivedAt < world.now)
        moveOn(world, next, {FlowBand::Backlog, world.now, world.now, Ending::Passed, {}, {}});
    return next;
}

void letIn(World& world, AreaId id) {
    while (hasLeave(world, id)) {
        const std::size_t source = nextSource(world, id);
        if (source == kNoSource || !mayEnter(world, id, source)) return;
        const ItemId next = takeNew(world, id);
        if (next.isNone()) return;
        admitOwn(world, next);
        arriveAt(world, next, stationAt(areaOf(world, id), defOf(world, id).sources[source].entry));
    }
}

void admitOwn(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    Area& area = areaOf(world, item.owner);
    const ReleaseRuleDef& rule = defOf(world, item.owner).release;
    item.inLoop = rule.conwip > 0;
    item.onRope = rule.rope > 0;
    area.inLoop += item.inLoop ? 1 : 0;
    area.onRope += item.onRope ? 1 : 0;
    askForParts(world, id);
}

void leaveLoop(World& world, Item& item) {
    if (!item.inLoop) return;
    item.inLoop = false;
    --areaOf(world, item.owner).inLoop;
    wake(world, item.owner);
}

void leaveRope(World& world, Item& item) {
    if (!item.onRope) return;
    item.onRope = false;
    --areaOf(world, item.owner).onRope;
    wake(world, item.owner);
}

}  // namespace gemba
