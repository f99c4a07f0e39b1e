#include "server/debrief/deliveries.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::size_t kMostDeliveries = 8191;

std::int32_t hoursIn(Duration time) {
    return static_cast<std::int32_t>(std::max<std::int64_t>(0, time.ms) / kMsPerHour);
}

// When each item was made for the first time; where that is not known, when it was asked for.
std::vector<SimTime> firstMade(const World& world) {
    std::vector<SimTime> made(world.items.size(), SimTime{kLongestMs});
    for (const Visit& visit : world.visits) {
        if (visit.band != FlowBand::Make || visit.birth != itemOf(world, visit.item).birth) continue;
        SimTime& first = made[visit.item.index()];
        first = std::min(first, visit.finished);
    }
    for (std::size_t i = 0; i < made.size(); ++i)
        if (made[i].ms == kLongestMs) made[i] = world.items[i].askedAt;
    return made;
}

bool isDefect(const Item& item) {
    return item.kind == ItemKind::Unplanned && !item.parent.isNone() && item.stage != Stage::Free;
}

std::vector<std::int32_t> defectsIn(const World& world) {
    std::vector<std::int32_t> found(world.items.size());
    for (const Item& item : world.items)
        if (isDefect(item)) ++found[item.parent.index()];
    return found;
}

}  // namespace

std::vector<DeliveredChange> changesOf(const World& world) {
    std::vector<DeliveredChange> changes;
    const std::vector<SimTime> made = firstMade(world);
    const std::vector<std::int32_t> defects = defectsIn(world);
    for (std::size_t i = 0; i < world.items.size() && changes.size() < kMostDeliveries; ++i) {
        const Item& item = world.items[i];
        if (item.kind != ItemKind::Feature || item.stage != Stage::Shipped || item.arrivedAt < world.dayOne) continue;
        changes.push_back(
            {item.owner, hoursIn(item.arrivedAt - world.dayOne), hoursIn(item.arrivedAt - made[i]), defects[i]});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const DeliveredChange& a, const DeliveredChange& b) { return a.shippedHour < b.shippedHour; });
    return changes;
}

std::vector<Repair> repairsOf(const World& world) {
    std::vector<Repair> repairs;
    for (const Item& item : world.items) {
        if (!isDefect(item) || item.askedAt < world.dayOne || repairs.size() == kMostDeliveries) continue;
        const bool open = item.stage != Stage::Repaired;
        const SimTime end = open ? world.now : item.arrivedAt;
        repairs.push_back({item.owner, hoursIn(item.askedAt - world.dayOne), hoursIn(end - item.askedAt), open});
    }
    std::stable_sort(repairs.begin(), repairs.end(),
                     [](const Repair& a, const Repair& b) { return a.reportedHour < b.reportedHour; });
    return repairs;
}

}  // namespace gemba
