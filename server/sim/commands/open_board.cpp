#include "server/sim/commands/commands.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const OpenBoard& wish) {
    if (wish.open) return world.boardBy.isNone() ? Verdict::Ok : Verdict::AlreadySo;
    if (world.boardBy.isNone()) return Verdict::AlreadySo;
    return world.boardBy == seat ? Verdict::Ok : Verdict::NotYours;
}

void apply(World& world, SeatId seat, const OpenBoard& wish) {
    world.boardBy = wish.open ? seat : SeatId{};
    tell(world, {.at = {}, .kind = NewsKind::BoardOpened, .area = {}, .other = {}, .amount = wish.open ? 1 : 0});
}

}  // namespace gemba
