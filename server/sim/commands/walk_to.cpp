#include "server/sim/commands/commands.h"

namespace gemba {

namespace {
constexpr std::int64_t kMsPerMinute = 60'000;
}

Verdict check(const World& world, SeatId, const WalkTo& wish) {
    return wish.area.index() < world.areas.size() ? Verdict::Ok : Verdict::UnknownTarget;
}

// On the way the figure is nowhere: it sees its own area only. Turning round starts a new walk.
void apply(World& world, SeatId seat, const WalkTo& wish) {
    Manager& manager = world.managers[seat.index()];
    if (manager.to == wish.area) return;
    manager = {manager.to, wish.area, world.now,
               world.now + Duration{world.scenario->session.walkMinutes * kMsPerMinute}};
}

}  // namespace gemba
