#include <algorithm>
#include <numeric>

#include "server/sim/flow.h"

namespace gemba {

namespace {

// Names a source for its luck; the first of an area is the area's own number.
std::uint64_t nameOf(AreaId area, std::size_t source) {
    return area.index() + source * 64;
}

std::int32_t partsWanted(const SourceDef& source, std::uint64_t word) {
    std::int64_t rest = below(word, 1000);
    for (std::int32_t parts = 0; parts < static_cast<std::int32_t>(kMaxParts); ++parts) {
        rest -= source.partsShare[static_cast<std::size_t>(parts)].value;
        if (rest < 0) return parts;
    }
    return kMaxParts;
}

void addPart(World& world, ItemId feature, AreaId maker, ItemId& last) {
    Item part;
    part.birth = birthOf(itemOf(world, feature).birth, maker.index());
    part.kind = ItemKind::Change;
    part.stage = Stage::Planned;
    part.owner = itemOf(world, feature).owner;
    part.maker = maker;
    part.parent = feature;
    part.source = itemOf(world, feature).source;
    part.priority = itemOf(world, feature).priority;
    part.delayCost = itemOf(world, feature).delayCost;
    part.dueAt = itemOf(world, feature).dueAt;
    part.size = world.scenario->partSize;
    part.askedAt = part.arrivedAt = world.now;
    const ItemId id = newItem(world, part);
    if (id.isNone()) return;
    (last.isNone() ? itemOf(world, feature).firstPart : itemOf(world, last).nextPart) = id;
    last = id;
    ++itemOf(world, feature).missing;
}

// Which areas make the parts: drawn by weight, each area once.
void planParts(World& world, ItemId feature) {
    const SourceDef& source = sourceOf(world, itemOf(world, feature));
    const std::uint64_t birth = itemOf(world, feature).birth;
    const std::int32_t wanted = partsWanted(source, world.luck.draw(Purpose::Parts, birth));
    if (wanted == 0) return;
    std::array<std::int32_t, kMaxAreas> weights{};
    std::copy_n(source.needs.begin(), std::min(source.needs.size(), kMaxAreas), weights.begin());
    ItemId last;
    for (std::int32_t n = 0; n < wanted; ++n) {
        const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        if (total == 0) break;
        std::int64_t rest = below(world.luck.draw(Purpose::PartArea, birth, static_cast<std::uint64_t>(n)), total);
        std::size_t area = 0;
        while (rest >= weights[area]) rest -= weights[area++];
        weights[area] = 0;
        addPart(world, feature, AreaId(area), last);
    }
}

void turnAway(World& world, ItemId id) {
    moveOn(world, id, {FlowBand::Backlog, world.now, world.now, Ending::TurnedAway, {}, {}});
    lose(world, id);
}

// A new item goes to its station, to the backlog, or away.
void offer(World& world, AreaId areaId, std::size_t source) {
    const ItemId id = createOwn(world, areaId, source);
    if (id.isNone()) return;
    const SourceDef& def = defOf(world, areaId).sources[source];
    Area& area = areaOf(world, areaId);
    const StationId entry = stationAt(area, def.entry);
    const bool push = def.start == Start::Push && hasLeave(world, areaId) && oldestOf(world, areaId, source).isNone();
    if (push && canAccept(world, entry)) {
        admitOwn(world, id);
        return arriveAt(world, id, entry);
    }
    if (def.start == Start::Push && defOf(world, entry).full == Full::TurnAway && !canAccept(world, entry))
        return turnAway(world, id);
    append(world.items, area.backlog, id);
    wake(world, areaId);
}

void scheduleNext(World& world, AreaId area, std::size_t source) {
    const SourceDef& def = defOf(world, area).sources[source];
    const auto number = static_cast<std::uint64_t>(areaOf(world, area).sources[source].births);
    const Duration gap = sample(world.luck.draw(Purpose::Arrival, nameOf(area, source), number), def.interval);
    world.calendar.schedule(world.now + gap, EventKind::Arrival,
                            static_cast<std::uint32_t>(area.index() * kMaxSources + source));
}

std::int32_t thrownToday(World& world, AreaId area, std::size_t source) {
    const DiceDef& die = defOf(world, area).sources[source].dice;
    const auto nth = static_cast<std::uint64_t>(areaOf(world, area).sources[source].throws++);
    if (!die.rolls.empty()) return die.rolls[nth % die.rolls.size()];
    const std::uint64_t word = world.luck.draw(Purpose::Dice, nameOf(area, source) + 4096, nth);
    return die.least + static_cast<std::int32_t>(below(word, die.most - die.least + 1));
}

// How many the source brings at the start of the day.
std::int32_t dueToday(World& world, AreaId area, std::size_t index, std::int32_t day) {
    const SourceDef& def = defOf(world, area).sources[index];
    if (def.process == Process::Dice) return thrownToday(world, area, index);
    Source& source = areaOf(world, area).sources[index];
    std::int32_t due = 0;
    for (; static_cast<std::size_t>(source.nextDay) < def.schedule.size(); ++source.nextDay) {
        const DayCount& entry = def.schedule[static_cast<std::size_t>(source.nextDay)];
        if (entry.day > day) break;
        due += entry.count;
    }
    return due;
}

bool somebodyAsks(const World& world) {
    const bool full = world.freeItems.empty() && world.items.size() == kMaxItems;
    return !full && std::any_of(world.customers.begin(), world.customers.end(),
                                [](const Vendor& customer) { return !customer.forked; });
}

}  // namespace

ItemId createOwn(World& world, AreaId area, std::size_t source) {
    const SourceDef& def = defOf(world, area).sources[source];
    Item item;
    item.number = areaOf(world, area).sources[source].births++;
    item.birth = birthOf(nameOf(area, source), static_cast<std::uint64_t>(item.number));
    item.kind = def.kind;
    item.owner = item.maker = area;
    item.source = static_cast<std::int32_t>(source);
    item.size = def.size;
    item.priority = def.priority;
    item.value = def.value;
    item.delayCost = def.delayCost;
    item.askedAt = item.arrivedAt = item.workedAt = world.now;
    if (def.dueDays > 0) item.dueAt = world.now + days(def.dueDays);
    if (item.kind == ItemKind::Feature && !world.vendors.empty()) {
        const auto vendors = static_cast<std::int64_t>(world.vendors.size());
        item.vendor = VendorId(static_cast<std::size_t>(below(world.luck.draw(Purpose::Vendor, item.birth), vendors)));
        if (world.customers[item.vendor.index()].forked) return {};  // it asks somebody else by now
    }
    const ItemId id = newItem(world, item);
    if (id.isNone()) return id;
    if (!item.vendor.isNone()) vendorAsked(world, item);
    planParts(world, id);
    return id;
}

// Where it was the turn of a vendor that has forked, the next one asks.
ItemId createNext(World& world, AreaId area, std::size_t source) {
    ItemId id = createOwn(world, area, source);
    while (id.isNone() && somebodyAsks(world)) id = createOwn(world, area, source);
    return id;
}

void scheduleArrivals(World& world, AreaId area) {
    const std::vector<SourceDef>& sources = defOf(world, area).sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].process == Process::Interval) scheduleNext(world, area, i);
}

void arrive(World& world, AreaId area, std::size_t source) {
    const std::int32_t batch = defOf(world, area).sources[source].batch;
    for (std::int32_t i = 0; i < batch; ++i) offer(world, area, source);
    scheduleNext(world, area, source);
}

void arriveToday(World& world, std::int32_t day) {
    for (std::size_t a = 0; a < world.areas.size(); ++a) {
        const std::vector<SourceDef>& sources = defOf(world, AreaId(a)).sources;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (sources[i].process != Process::Schedule && sources[i].process != Process::Dice) continue;
            const std::int32_t due = dueToday(world, AreaId(a), i, day);
            for (std::int32_t n = 0; n < due; ++n) offer(world, AreaId(a), i);
        }
    }
}

void fillStations(World& world, AreaId areaId) {
    const AreaDef& def = defOf(world, areaId);
    for (std::size_t place = 0; place < def.stations.size(); ++place) {
        for (std::int32_t n = 0; n < def.stations[place].atStart; ++n) {
            const ItemId id = createOwn(world, areaId, 0);
            if (id.isNone()) return;
            admitOwn(world, id);
            arriveAt(world, id, stationAt(areaOf(world, areaId), static_cast<std::int32_t>(place)));
        }
    }
    for (std::size_t i = 0; i < def.sources.size(); ++i)
        for (std::int32_t n = 0; n < def.sources[i].atStart; ++n) offer(world, areaId, i);
}

}  // namespace gemba
