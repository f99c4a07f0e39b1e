#include "server/sim/flow.h"

namespace gemba {

namespace {

// Whether an item of this source may go to its first station without anybody asking for it.
bool mayEnter(const World& world, AreaId area, std::size_t source) {
    const SourceDef& def = defOf(world, area).sources[source];
    const StationId entry = stationAt(areaOf(world, area), def.entry);
    if (def.start == Start::Push) return canAccept(world, entry);
    const Station& station = stationOf(world, entry);
    return station.machines > 0 && station.free * defOf(world, entry).batch > station.waiting;
}

}  // namespace

bool hasLeave(const World& world, AreaId id) {
    const ReleaseRuleDef& rule = defOf(world, id).release;
    const Area& area = areaOf(world, id);
    return (rule.conwip == 0 || area.inLoop < rule.conwip) && (rule.rope == 0 || area.onRope < rule.rope);
}

ItemId oldestOf(const World& world, AreaId id, std::size_t source) {
    for (const ItemId item : walk(world.items, areaOf(world, id).backlog))
        if (itemOf(world, item).source == static_cast<std::int32_t>(source)) return item;
    return {};
}

bool hasNext(const World& world, AreaId id, std::size_t source) {
    return defOf(world, id).sources[source].process == Process::Endless || !oldestOf(world, id, source).isNone();
}

ItemId takeNew(World& world, AreaId id, std::size_t source) {
    const ItemId next = oldestOf(world, id, source);
    if (next.isNone()) return createNext(world, id, source);
    takeThis(world, next);
    return next;
}

void takeThis(World& world, ItemId id) {
    remove(world.items, areaOf(world, itemOf(world, id).owner).backlog, id);
    if (itemOf(world, id).arrivedAt < world.now)
        moveOn(world, id, {FlowBand::Backlog, world.now, world.now, Ending::Passed, {}, {}});
}

// One source blocked at its station does not hold up another.
void letIn(World& world, AreaId id) {
    const std::vector<SourceDef>& sources = defOf(world, id).sources;
    for (std::size_t source = 0; source < sources.size(); ++source) {
        while (hasLeave(world, id) && mayEnter(world, id, source) && hasNext(world, id, source)) {
            const ItemId next = takeNew(world, id, source);
            if (next.isNone()) break;
            admitOwn(world, next);
            arriveAt(world, next, stationAt(areaOf(world, id), sources[source].entry));
        }
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
