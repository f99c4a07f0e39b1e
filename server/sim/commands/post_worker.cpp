#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/visibility.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const PostWorker& wish) {
    if (!maySee(world, Viewer{seat}, wish.worker)) return Verdict::UnknownTarget;
    const Worker& worker = world.workers[wish.worker.index()];
    if (worker.area != areaOf(world, seat)) return Verdict::NotYours;
    if (wish.station.isNone()) return Verdict::Ok;
    if (wish.station.index() >= world.stations.size()) return Verdict::UnknownTarget;
    if (world.stations[wish.station.index()].area != worker.area) return Verdict::NotYours;
    return speedOf(world, worker, wish.station).value > 0 ? Verdict::Ok : Verdict::NoSkill;
}

// Takes effect with the next job: nobody drops what is in the hands.
void apply(World& world, SeatId, const PostWorker& wish) {
    world.workers[wish.worker.index()].post = wish.station;
    wake(world, workerOf(world, wish.worker).area);
}

}  // namespace gemba
