#include "server/sim/commands/commands.h"
#include "server/sim/visibility.h"

namespace gemba {

// What this seat has not found out does not exist for it.
Verdict check(const World& world, SeatId seat, const Expose& wish) {
    if (wish.seat.index() >= world.managers.size() || wish.seat == seat) return Verdict::UnknownTarget;
    if (defOf(world, wish.seat).role != SeatRole::PeopleManager) return Verdict::UnknownTarget;
    if (!knowsDirective(world, Viewer{seat}, wish.seat)) return Verdict::UnknownTarget;
    return world.managers[wish.seat.index()].exposed ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId, const Expose& wish) {
    world.managers[wish.seat.index()].exposed = true;
    tell(world, {.at = {},
                 .kind = NewsKind::Exposed,
                 .area = {},
                 .other = {},
                 .amount = static_cast<std::int32_t>(wish.seat.index())});
}

}  // namespace gemba
