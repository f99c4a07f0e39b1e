#include "server/sim/commands/commands.h"

namespace gemba {

Verdict check(const World&, SeatId, const SayReport&) {
    return Verdict::Ok;
}

void apply(World& world, SeatId seat, const SayReport& wish) {
    Area& area = world.areas[areaOf(world, seat).index()];
    area.report = wish.report;
    area.reportAt = world.now;
}

}  // namespace gemba
