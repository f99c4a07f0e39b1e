#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const Hire& wish) {
    const AreaDef& area = defOf(world, areaOf(world, seat));
    if (wish.group < 0 || static_cast<std::size_t>(wish.group) >= area.people.size()) return Verdict::UnknownTarget;
    return wish.count >= 1 && wish.count <= 9 ? Verdict::Ok : Verdict::OutOfRange;
}

void apply(World& world, SeatId seat, const Hire& wish) {
    const std::size_t before = world.workers.size();
    hire(world, areaOf(world, seat), static_cast<std::size_t>(wish.group), wish.count);
    const auto hired = static_cast<std::int64_t>(world.workers.size() - before);  // fewer when the house is full
    const Money cost{world.scenario->costs.hire.euros * hired};
    world.spent = world.spent + cost;
    world.factory = world.factory - cost;
}

}  // namespace gemba
