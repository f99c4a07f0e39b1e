#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId, const ShipNow&) {
    return canRelease(world) ? Verdict::Ok : Verdict::NothingToGive;
}

void apply(World& world, SeatId, const ShipNow&) {
    startRelease(world);
}

}  // namespace gemba
