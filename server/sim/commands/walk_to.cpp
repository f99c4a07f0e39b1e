#include "server/sim/commands/commands.h"

namespace gemba {

namespace {
constexpr std::int64_t kMsPerMinute = 60'000;
}

Verdict check(const World& world, SeatId, const WalkTo& wish) {
    return wish.area.index() < world.areas.size() ? Verdict::Ok : Verdict::UnknownTarget;
}

// On the way the figure is nowhere: it sees its own area only. Turning round starts a new walk. Who leaves breaks off
// the talk.
void apply(World& world, SeatId seat, const WalkTo& wish) {
    Manager& manager = world.managers[seat.index()];
    if (manager.to == wish.area) return;
    std::erase_if(world.orders, [&](const PendingOrder& order) {
        return order.seat == seat && std::holds_alternative<AskAround>(order.command);
    });
    manager.from = manager.to.isNone() ? wish.area : manager.to;  // who was not on the floor comes in there
    manager.to = wish.area;
    manager.leftAt = world.now;
    manager.arrivesAt = world.now + Duration{world.scenario->session.walkMinutes * kMsPerMinute};
}

}  // namespace gemba
