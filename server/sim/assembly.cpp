#include <algorithm>

#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

void remove(std::vector<ItemId>& list, ItemId item) {
    const auto found = std::find(list.begin(), list.end(), item);
    ASSERT(found != list.end());
    list.erase(found);
}

void deliverPart(World& world, ItemId id) {
    Item& part = world.items[id.index()];
    part.stage = Stage::Delivered;
    tell(world, {.at = {}, .kind = NewsKind::PartDelivered, .area = part.maker, .other = part.owner, .amount = 1});
    Item& feature = world.items[part.parent.index()];
    --feature.missing;
    if (feature.missing > 0 || feature.stage != Stage::OnPallet) return;
    remove(world.pallets, part.parent);
    moveOn(world, part.parent, FlowBand::Pallet, world.now);
    enterGate(world, part.parent);
}

}  // namespace

void askForParts(World& world, ItemId feature) {
    const std::vector<ItemId> parts = world.items[feature.index()].parts;
    for (const ItemId part : parts) requestPart(world, part);
}

void requestPart(World& world, ItemId id) {
    Item& part = world.items[id.index()];
    part.stage = Stage::Requested;
    if (part.timesRefused == 0) part.arrivedAt = world.now;
    world.areas[part.maker.index()].inbox.push_back(id);
}

void acceptPart(World& world, ItemId id) {
    const AreaId maker = world.items[id.index()].maker;
    remove(world.areas[maker.index()].inbox, id);
    world.items[id.index()].arrivedAt = world.now;
    enqueue(world, id, 0);
    dispatch(world, maker);
}

void refusePart(World& world, ItemId id) {
    Item& part = world.items[id.index()];
    remove(world.areas[part.maker.index()].inbox, id);
    part.stage = Stage::Refused;
    ++part.timesRefused;
    tell(world, {.at = {}, .kind = NewsKind::PartRefused, .area = part.maker, .other = part.owner, .amount = 1});
    world.calendar.schedule(world.now + days(world.scenario->session.askAgainDays), EventKind::AskAgain, id.value);
}

void leaveArea(World& world, ItemId id) {
    Item& item = world.items[id.index()];
    item.station = {};
    if (item.kind == ItemKind::Unplanned) {
        item.stage = Stage::Repaired;
        --world.openDefects;
    } else if (item.owner != item.maker) {
        deliverPart(world, id);
    } else if (item.missing > 0) {
        item.stage = Stage::OnPallet;
        world.pallets.push_back(id);
    } else {
        enterGate(world, id);
    }
}

}  // namespace gemba
