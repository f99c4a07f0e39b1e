#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const Hire& wish) {
    const AreaDef& area = defOf(world, areaOf(world, seat));
    if (wish.group < 0 || static_cast<std::size_t>(wish.group) >= area.people.size()) return Verdict::UnknownTarget;
    return wish.count >= 1 && wish.count <= 9 ? Verdict::Ok : Verdict::OutOfRange;
}

void apply(World& world, SeatId seat, const Hire& wish) {
    const Money cost{world.scenario->costs.hire.euros * wish.count};
    world.spent = world.spent + cost;
    world.factory = world.factory - cost;
    hire(world, areaOf(world, seat), static_cast<std::size_t>(wish.group), wish.count);
}

}  // namespace gemba
