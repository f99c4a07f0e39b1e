#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId, const SetCadence& wish) {
    if (world.releaseEveryDays == 0) return Verdict::Locked;  // this factory ships on demand
    if (wish.everyDays < 1 || wish.everyDays > 60) return Verdict::OutOfRange;
    return wish.everyDays == world.releaseEveryDays ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId, const SetCadence& wish) {
    setCadence(world, wish.everyDays);
}

}  // namespace gemba
