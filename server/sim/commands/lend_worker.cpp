#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/visibility.h"

namespace gemba {

// Who is neither the seat's own nor sits in sight does not exist for it. That somebody will move or leave after the
// present job is nobody's to know, so it changes no verdict.
Verdict check(const World& world, SeatId seat, const LendWorker& wish) {
    if (!maySee(world, Viewer{seat}, wish.worker)) return Verdict::UnknownTarget;
    const Worker& worker = workerOf(world, wish.worker);
    if (!isOwn(world, seat, worker)) return Verdict::NotYours;
    if (wish.to.index() >= world.areas.size()) return Verdict::UnknownTarget;
    if (wish.forDays < 0 || wish.forDays > kMostTermDays) return Verdict::OutOfRange;
    return worker.area == wish.to ? Verdict::AlreadySo : Verdict::Ok;
}

// Who manages people and has promised to move nobody breaks it by sending somebody off again.
void apply(World& world, SeatId seat, const LendWorker& wish) {
    if (wish.to != workerOf(world, wish.worker).home) directiveResumed(world, seat);
    personSent(world, seat, wish.worker, wish.to);
    lend(world, wish.worker, wish.to, wish.forDays);
}

}  // namespace gemba
