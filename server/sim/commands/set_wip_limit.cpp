#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const SetWipLimit& wish) {
    if (wish.station.index() >= world.stations.size()) return Verdict::UnknownTarget;
    if (world.stations[wish.station.index()].area != areaOf(world, seat)) return Verdict::NotYours;
    return wish.limit >= 1 && wish.limit <= kNoWipLimit ? Verdict::Ok : Verdict::OutOfRange;
}

void apply(World& world, SeatId seat, const SetWipLimit& wish) {
    world.stations[wish.station.index()].wipLimit = wish.limit;
    wake(world, areaOf(world, seat));
}

}  // namespace gemba
