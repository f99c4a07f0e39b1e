#include <algorithm>

#include "server/sim/commands/commands.h"

namespace gemba {

namespace {

std::vector<PendingOrder>::const_iterator orderOf(const World& world, SeatId seat, std::uint32_t id) {
    return std::find_if(world.orders.begin(), world.orders.end(),
                        [&](const PendingOrder& order) { return order.id == id && order.seat == seat; });
}

}  // namespace

// Another seat's order does not exist for this one.
Verdict check(const World& world, SeatId seat, const Undo& wish) {
    return orderOf(world, seat, wish.order) == world.orders.end() ? Verdict::UnknownTarget : Verdict::Ok;
}

void apply(World& world, SeatId seat, const Undo& wish) {
    world.orders.erase(orderOf(world, seat, wish.order));
}

}  // namespace gemba
