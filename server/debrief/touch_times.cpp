#include "server/debrief/touch_times.h"

#include <algorithm>

namespace gemba {

namespace {

// What is in the worker's hands has been worked on so long in this visit.
Duration inHands(const World& world, const Worker& worker) {
    const bool goesOn = worker.hands == Hands::Working && worker.rate > 0;
    return Duration{worker.touchMs} + (goesOn ? world.now - worker.since : Duration{});
}

void add(TouchTime& sum, Duration touched, Duration taken) {
    ++sum.features;
    sum.touched = sum.touched + touched;
    sum.taken = sum.taken + taken;
}

}  // namespace

// A visit that began before day 1 counts no longer than since then.
std::vector<Duration> touchedSoFar(const World& world) {
    std::vector<Duration> touched(world.items.size());
    for (const Visit& visit : world.visits)
        if (visit.birth == itemOf(world, visit.item).birth)
            touched[visit.item.index()] = touched[visit.item.index()] +
                                          std::min(visit.touched, visit.ended - std::max(visit.arrived, world.dayOne));
    for (std::size_t i = 0; i < touched.size(); ++i) touched[i] = touched[i] + Duration{world.items[i].touchMs};
    for (const Worker& worker : world.workers)
        for (ItemId item = worker.item; !item.isNone(); item = itemOf(world, item).next)
            touched[item.index()] = touched[item.index()] + inHands(world, worker);
    return touched;
}

std::vector<AreaFlow> flowOfAreas(const World& world) {
    std::vector<AreaFlow> areas(world.areas.size());
    const std::vector<Duration> touched = touchedSoFar(world);
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (item.kind != ItemKind::Feature || item.stage == Stage::Lost || item.stage == Stage::Free) continue;
        const bool shipped = item.stage == Stage::Shipped;
        const SimTime end = shipped ? item.arrivedAt : world.now;
        if (end < world.dayOne) continue;
        AreaFlow& area = areas[item.owner.index()];
        const Duration taken = end - std::max(item.askedAt, world.dayOne);
        add(shipped ? area.shipped : area.open, std::min(touched[i], taken), taken);
    }
    return areas;
}

}  // namespace gemba
