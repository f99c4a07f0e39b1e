#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World&, SeatId, const SayReport&) {
    return Verdict::Ok;
}

void apply(World& world, SeatId seat, const SayReport& wish) {
    Area& area = world.areas[areaOf(world, seat).index()];
    const Report before = area.report;
    area.report = wish.report;
    area.reportAt = world.now;
    hearReport(world, seat, before);
}

}  // namespace gemba
