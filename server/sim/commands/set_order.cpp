#include <algorithm>

#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World&, SeatId, const SetOrder& wish) {
    std::vector<WorkClass> sorted = wish.order;
    std::sort(sorted.begin(), sorted.end());
    const bool eachOnce = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    return eachOnce && sorted.size() == kWorkClasses ? Verdict::Ok : Verdict::OutOfRange;
}

void apply(World& world, SeatId seat, const SetOrder& wish) {
    const AreaId area = areaOf(world, seat);
    world.areas[area.index()].order = wish.order;
    wake(world, area);
}

}  // namespace gemba
