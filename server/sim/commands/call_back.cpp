#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/visibility.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const CallBack& wish) {
    if (!maySee(world, Viewer{seat}, wish.worker)) return Verdict::UnknownTarget;
    const Worker& worker = workerOf(world, wish.worker);
    if (!isOwn(world, seat, worker)) return Verdict::NotYours;
    return worker.area == worker.home ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId seat, const CallBack& wish) {
    personSent(world, seat, wish.worker, workerOf(world, wish.worker).home);
    lend(world, wish.worker, workerOf(world, wish.worker).home, 0);
}

}  // namespace gemba
