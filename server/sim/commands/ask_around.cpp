#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const AskAround&) {
    const Manager& manager = world.managers[seat.index()];
    return manager.to.isNone() || manager.arrivesAt > world.now ? Verdict::NotThere : Verdict::Ok;
}

void apply(World& world, SeatId seat, const AskAround&) {
    askAround(world, seat);
}

}  // namespace gemba
