#include <algorithm>
#include <numeric>

#include "server/sim/flow.h"

namespace gemba {

namespace {

std::int32_t partsOf(const SourceDef& source, std::uint64_t word) {
    std::int64_t rest = below(word, 1000);
    for (std::int32_t parts = 0; parts < static_cast<std::int32_t>(kMaxParts); ++parts) {
        rest -= source.partsShare[static_cast<std::size_t>(parts)].value;
        if (rest < 0) return parts;
    }
    return kMaxParts;
}

// Which areas make the parts: drawn by weight, each area once.
std::vector<AreaId> drawMakers(const World& world, const SourceDef& source, std::uint64_t birth) {
    std::vector<std::int32_t> weights = source.needs;
    std::vector<AreaId> makers;
    const std::int32_t wanted = partsOf(source, world.luck.draw(Purpose::Parts, birth));
    for (std::int32_t n = 0; n < wanted; ++n) {
        const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        if (total == 0) break;
        std::int64_t rest = below(world.luck.draw(Purpose::PartArea, birth, static_cast<std::uint64_t>(n)), total);
        std::size_t area = 0;
        while (rest >= weights[area]) rest -= weights[area++];
        weights[area] = 0;
        makers.push_back(AreaId(area));
    }
    return makers;
}

void planParts(World& world, ItemId feature) {
    const AreaId owner = world.items[feature.index()].owner;
    const std::uint64_t birth = world.items[feature.index()].birth;
    for (const AreaId maker : drawMakers(world, defOf(world, owner).source, birth)) {
        Item part;
        part.birth = birthOf(birth, maker.index());
        part.kind = ItemKind::Change;
        part.stage = Stage::Planned;
        part.owner = owner;
        part.maker = maker;
        part.parent = feature;
        part.size = world.scenario->partSize;
        part.askedAt = part.arrivedAt = world.now;
        world.items[feature.index()].parts.push_back(ItemId(world.items.size()));
        ++world.items[feature.index()].missing;
        world.items.push_back(part);
    }
}

}  // namespace

void scheduleArrival(World& world, AreaId areaId) {
    const SourceDef& source = defOf(world, areaId).source;
    const auto number = static_cast<std::uint64_t>(world.areas[areaId.index()].arrivals);
    const Duration gap = source.process == Process::Constant
                             ? source.interval
                             : exponential(world.luck.draw(Purpose::Arrival, areaId.index(), number), source.interval);
    world.calendar.schedule(world.now + gap, EventKind::Arrival, areaId.value);
}

void arrive(World& world, AreaId areaId) {
    Area& area = world.areas[areaId.index()];
    Item feature;
    feature.birth = birthOf(areaId.index(), static_cast<std::uint64_t>(area.arrivals++));
    feature.owner = feature.maker = areaId;
    feature.value = defOf(world, areaId).source.value;
    feature.askedAt = feature.arrivedAt = world.now;
    const auto vendors = static_cast<std::int64_t>(world.vendors.size());
    feature.vendor =
        VendorId(static_cast<std::size_t>(below(world.luck.draw(Purpose::Vendor, feature.birth), vendors)));
    ++world.vendors[feature.vendor.index()].wanted;
    const ItemId id(world.items.size());
    world.items.push_back(feature);
    area.backlog.push_back(id);
    planParts(world, id);
}

}  // namespace gemba
