#include "server/sim/flow.h"

namespace gemba {

namespace {

void finishAssembly(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    leaveLoop(world, item);
    leaveRope(world, item);
    if (item.kind == ItemKind::Feature) return enterGate(world, id);
    item.stage = Stage::Done;
    writeOff(world, id);
    if (item.project >= 0) projectItemDone(world, item);
    addDebt(world, item.owner);
    retire(world, id);
}

void deliverPart(World& world, ItemId id) {
    Item& part = itemOf(world, id);
    part.stage = Stage::Delivered;
    partArrived(world, id);
    tell(world, {.at = {}, .kind = NewsKind::PartDelivered, .area = part.maker, .other = part.owner, .amount = 1});
    const ItemId whole = part.parent;
    Item& feature = itemOf(world, whole);
    --feature.missing;
    if (feature.stage == Stage::Lost) {
        writeOff(world, id);
        return retire(world, whole);
    }
    if (feature.missing > 0 || feature.stage != Stage::OnPallet) return;
    remove(world.items, world.pallets, whole);
    const Ending ending = feature.kind == ItemKind::Feature ? Ending::Passed : Ending::Left;
    moveOn(world, whole, {FlowBand::Pallet, world.now, world.now, ending, {}, {}});
    finishAssembly(world, whole);
}

}  // namespace

void askForParts(World& world, ItemId feature) {
    for (ItemId part = itemOf(world, feature).firstPart; !part.isNone(); part = itemOf(world, part).nextPart)
        requestPart(world, part);
}

void requestPart(World& world, ItemId id) {
    Item& part = itemOf(world, id);
    part.stage = Stage::Requested;
    if (part.timesRefused == 0) part.arrivedAt = world.now;
    append(world.items, areaOf(world, part.maker).inbox, id);
    if (defOf(world, part.maker).acceptsAll || isWarmingUp(world)) acceptPart(world, id);
}

void acceptPart(World& world, ItemId id) {
    Area& area = areaOf(world, itemOf(world, id).maker);
    remove(world.items, area.inbox, id);
    itemOf(world, id).arrivedAt = world.now;
    arriveAt(world, id, stationAt(area, 0));
}

void refusePart(World& world, ItemId id) {
    Item& part = itemOf(world, id);
    remove(world.items, areaOf(world, part.maker).inbox, id);
    part.stage = Stage::Refused;
    ++part.timesRefused;
    tell(world, {.at = {}, .kind = NewsKind::PartRefused, .area = part.maker, .other = part.owner, .amount = 1});
    world.calendar.schedule(world.now + days(world.scenario->session.askAgainDays), EventKind::AskAgain, id.value);
}

void leaveArea(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    item.station = {};
    if (item.kind == ItemKind::Unplanned) {
        item.stage = Stage::Repaired;
        writeOff(world, id);
        --world.openDefects;
        scheduleDefects(world, id);
    } else if (isPart(item)) {
        deliverPart(world, id);
    } else if (item.missing > 0) {
        item.stage = Stage::OnPallet;
        append(world.items, world.pallets, id);
    } else {
        finishAssembly(world, id);
    }
}

}  // namespace gemba
