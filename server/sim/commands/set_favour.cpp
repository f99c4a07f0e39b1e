#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

namespace {

std::uint32_t bitOf(const World& world, SeatId seat) {
    return 1U << defOf(world, seat).employer.index();
}

}  // namespace

Verdict check(const World& world, SeatId seat, const SetFavour& wish) {
    return ((world.favours & bitOf(world, seat)) != 0) == wish.on ? Verdict::AlreadySo : Verdict::Ok;
}

// With everybody's next job.
void apply(World& world, SeatId seat, const SetFavour& wish) {
    if (wish.on) directiveResumed(world, seat);
    world.favours = wish.on ? world.favours | bitOf(world, seat) : world.favours & ~bitOf(world, seat);
}

}  // namespace gemba
