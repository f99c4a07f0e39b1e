#include "server/sim/flow.h"
#include "shared/base/assert.h"

namespace gemba {

void append(std::vector<Item>& items, ItemList& list, ItemId id) {
    items[id.index()].next = {};
    items[id.index()].previous = list.last;
    (list.last.isNone() ? list.first : items[list.last.index()].next) = id;
    list.last = id;
    ++list.count;
}

void prepend(std::vector<Item>& items, ItemList& list, ItemId id) {
    items[id.index()].previous = {};
    items[id.index()].next = list.first;
    (list.first.isNone() ? list.last : items[list.first.index()].previous) = id;
    list.first = id;
    ++list.count;
}

void remove(std::vector<Item>& items, ItemList& list, ItemId id) {
    ASSERT(list.count > 0);
    Item& item = items[id.index()];
    (item.previous.isNone() ? list.first : items[item.previous.index()].next) = item.next;
    (item.next.isNone() ? list.last : items[item.next.index()].previous) = item.previous;
    item.next = item.previous = {};
    --list.count;
}

namespace {

// Somebody has been asked for a part of it and may still ask where it belongs.
bool isSomePartOut(const World& world, ItemId id) {
    for (const ItemId part : partsOf(world.items, itemOf(world, id))) {
        const Stage stage = itemOf(world, part).stage;
        if (stage != Stage::Planned && stage != Stage::Delivered && stage != Stage::Lost) return true;
    }
    return false;
}

}  // namespace

bool isPart(const Item& item) {
    return item.kind == ItemKind::Change && !item.parent.isNone();
}

ItemId newItem(World& world, const Item& item) {
    if (!world.freeItems.empty()) {
        const ItemId id = world.freeItems.back();
        world.freeItems.pop_back();
        const std::uint32_t ticket = itemOf(world, id).ticket + 1;
        itemOf(world, id) = item;
        itemOf(world, id).ticket = ticket;
        itemOf(world, id).quality = world.scenario->startQuality;
        return id;
    }
    if (world.items.size() == kMaxItems) {
        ++world.lost;
        return {};
    }
    world.items.push_back(item);
    world.items.back().quality = world.scenario->startQuality;  // until somebody makes it
    return ItemId(world.items.size() - 1);
}

void retire(World& world, ItemId id) {
    if (world.keep == Keep::All || isSomePartOut(world, id)) return;
    for (ItemId part = itemOf(world, id).firstPart; !part.isNone();) {
        const ItemId next = itemOf(world, part).nextPart;
        itemOf(world, part).stage = Stage::Free;
        world.freeItems.push_back(part);
        part = next;
    }
    itemOf(world, id).stage = Stage::Free;
    world.freeItems.push_back(id);
}

void writeOff(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    world.investedMs -= item.investedMs;
    item.investedMs = 0;
    for (ItemId part = item.firstPart; !part.isNone(); part = itemOf(world, part).nextPart) {
        world.investedMs -= itemOf(world, part).investedMs;
        itemOf(world, part).investedMs = 0;
    }
}

void lose(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    writeOff(world, id);
    item.stage = Stage::Lost;
    item.station = {};
    ++world.lost;
    vendorServed(world, item);
    leaveLoop(world, item);
    leaveRope(world, item);
    if (!isPart(item)) return retire(world, id);
    if (itemOf(world, item.parent).stage == Stage::Lost) retire(world, item.parent);
}

FlowBand bandAt(const World& world, StationId station) {
    return defOf(world, station).operation == Operation::Make ? FlowBand::Make : FlowBand::Review;
}

void moveOn(World& world, ItemId id, const Stay& stay) {
    Item& item = itemOf(world, id);
    Visit& visit = world.visits.emplace_back();
    visit.birth = item.birth;
    visit.item = id;
    visit.kind = item.kind;
    visit.owner = item.owner;
    visit.source = item.source;
    visit.band = stay.band;
    visit.ending = stay.ending;
    visit.station = stay.station;
    visit.worker = stay.worker;
    visit.asked = item.askedAt;
    visit.arrived = item.arrivedAt;
    visit.started = stay.started;
    visit.finished = stay.finished;
    visit.ended = world.now;
    visit.touched = {item.touchMs};
    item.arrivedAt = world.now;
    if (!stay.worker.isNone() && !workerOf(world, stay.worker).machine) {
        item.investedMs += item.touchMs;
        world.investedMs += item.touchMs;
    }
    item.touchMs = 0;
}

}  // namespace gemba
