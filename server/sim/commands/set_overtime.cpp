#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const SetOvertime& wish) {
    return areaOf(world, areaOf(world, seat)).overtime == wish.on ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId seat, const SetOvertime& wish) {
    setOvertime(world, areaOf(world, seat), wish.on);
}

}  // namespace gemba
