#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

// What the area does not have in hand does not exist for it.
Verdict check(const World& world, SeatId seat, const ExpediteItem& wish) {
    if (wish.item.index() >= world.items.size()) return Verdict::UnknownTarget;
    const Item& item = itemOf(world, wish.item);
    const bool here = item.stage == Stage::Queued || item.stage == Stage::InWork;
    if (!here || item.maker != areaOf(world, seat)) return Verdict::UnknownTarget;
    return item.expedited ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId, const ExpediteItem& wish) {
    world.spent = world.spent + world.scenario->costs.expedite;
    world.factory = world.factory - world.scenario->costs.expedite;
    expedite(world, wish.item);
}

}  // namespace gemba
