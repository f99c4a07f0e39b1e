#include "server/sim/commands/commands.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const SetQuality& wish) {
    if (wish.level < 0 || wish.level >= static_cast<std::int32_t>(world.scenario->qualities.size()))
        return Verdict::OutOfRange;
    return areaOf(world, areaOf(world, seat)).quality == wish.level ? Verdict::AlreadySo : Verdict::Ok;
}

// What is in work already is finished the way it was begun.
void apply(World& world, SeatId seat, const SetQuality& wish) {
    areaOf(world, areaOf(world, seat)).quality = wish.level;
}

}  // namespace gemba
