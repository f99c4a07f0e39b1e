#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

void startGateRuns(World& world) {
    const GateDef& gate = world.scenario->gate;
    while (!world.gateQueue.empty() && world.inGate.size() < static_cast<std::size_t>(gate.slots)) {
        const ItemId id = world.gateQueue.front();
        world.gateQueue.erase(world.gateQueue.begin());
        world.inGate.push_back(id);
        world.items[id.index()].stage = Stage::InGate;
        world.calendar.schedule(world.now + gate.duration, EventKind::GateDone, id.value);
    }
}

// How long the stalest piece of the assembly has been lying since it was made, or since all was last brought up to
// date.
Duration staleness(const World& world, const Item& feature) {
    SimTime oldest = feature.workedAt;
    for (const ItemId part : feature.parts)
        oldest = std::min(oldest, std::max(world.items[part.index()].workedAt, feature.refreshedAt));
    return world.now - oldest;
}

void failInGate(World& world, ItemId id) {
    Item& feature = world.items[id.index()];
    feature.rework = true;
    feature.refreshedAt = world.now;
    tell(world, {.at = {}, .kind = NewsKind::GateFailed, .area = feature.owner, .other = {}, .amount = 1});
    const Area& area = world.areas[feature.owner.index()];
    std::int32_t place = area.stations - 1;
    while (place > 0 && defOf(world, stationAt(area, place)).operation != Operation::Make) --place;
    enqueue(world, id, place);
    dispatch(world, feature.owner);
}

Money earned(const World& world, const Item& feature) {
    const MarketDef& market = world.scenario->market;
    const std::int64_t lost = divideRounded((world.now - feature.askedAt).ms * market.lossPerDay.value, kMsPerDay);
    const auto kept = std::max<std::int64_t>(1000 - lost, market.least.value);
    return scaled(feature.value, Permille{static_cast<std::int32_t>(kept)});
}

void ship(World& world, ItemId id) {
    Item& feature = world.items[id.index()];
    moveOn(world, id, FlowBand::GateAndDock, world.now);
    feature.stage = Stage::Shipped;
    world.factory = world.factory + earned(world, feature);
    ++world.shipped;
    ++world.areas[feature.owner.index()].shipped;
    VendorView& vendor = world.vendors[feature.vendor.index()];
    ++vendor.shipped;
    --vendor.wanted;
    const DefectDef& defects = world.scenario->defects;
    if (!happens(world.luck.draw(Purpose::Defect, feature.birth), defects.escape)) return;
    const Duration delay = exponential(world.luck.draw(Purpose::DefectDelay, feature.birth), defects.delay);
    world.calendar.schedule(world.now + delay, EventKind::DefectReport, id.value);
}

}  // namespace

void enterGate(World& world, ItemId id) {
    world.items[id.index()].stage = Stage::GateQueue;
    world.gateQueue.push_back(id);
    startGateRuns(world);
}

void gateDone(World& world, ItemId id) {
    Item& feature = world.items[id.index()];
    world.inGate.erase(std::find(world.inGate.begin(), world.inGate.end(), id));
    const auto run = static_cast<std::uint64_t>(feature.gateRuns++);
    const Permille chance = rotChance(world.scenario->gate.rot, staleness(world, feature));
    moveOn(world, id, FlowBand::GateAndDock, world.now - world.scenario->gate.duration);
    if (happens(world.luck.draw(Purpose::Gate, feature.birth, run), chance)) {
        failInGate(world, id);
    } else {
        feature.stage = Stage::OnDock;
        world.dock.push_back(id);
    }
    startGateRuns(world);
}

void release(World& world) {
    std::vector<std::int32_t> byArea(world.areas.size());
    for (const ItemId id : world.dock) {
        ship(world, id);
        ++byArea[world.items[id.index()].owner.index()];
    }
    const auto all = static_cast<std::int32_t>(world.dock.size());
    world.dock.clear();
    tell(world, {.at = {}, .kind = NewsKind::Released, .area = {}, .other = {}, .amount = all});
    for (std::size_t i = 0; i < byArea.size(); ++i)
        if (byArea[i] > 0)
            tell(world,
                 {.at = {}, .kind = NewsKind::FeatureShipped, .area = AreaId(i), .other = {}, .amount = byArea[i]});
    world.nextRelease = world.now + days(world.scenario->release.everyDays);
    world.calendar.schedule(world.nextRelease, EventKind::Release, 0);
}

void reportDefect(World& world, ItemId featureId) {
    Item defect;
    defect.birth = birthOf(world.items[featureId.index()].birth, kMaxAreas);
    defect.kind = ItemKind::Unplanned;
    defect.owner = defect.maker = world.items[featureId.index()].owner;
    defect.parent = featureId;
    defect.size = world.scenario->defects.size;
    defect.askedAt = defect.arrivedAt = world.now;
    const ItemId id(world.items.size());
    world.items.push_back(defect);
    ++world.openDefects;
    tell(world, {.at = {}, .kind = NewsKind::DefectReported, .area = defect.owner, .other = {}, .amount = 1});
    enqueue(world, id, 0);
    dispatch(world, defect.owner);
}

void endDay(World& world) {
    world.factory = world.factory - Money{world.scenario->defects.costPerDay.euros * world.openDefects};
    world.factoryByDay.push_back(world.factory.euros);
    for (std::size_t i = 0; i < world.areas.size(); ++i)
        world.areas[i].bonusByDay.push_back(bonusOf(world, AreaId(i)).euros);
    world.calendar.schedule(world.now + days(1), EventKind::DayEnd, 0);
}

}  // namespace gemba
