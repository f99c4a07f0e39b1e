#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

Verdict check(const World& world, SeatId, const HoldItem& wish) {
    if (wish.item.index() >= world.items.size()) return Verdict::UnknownTarget;
    const Item& item = itemOf(world, wish.item);
    if (item.stage != Stage::OnDock) return Verdict::UnknownTarget;
    return item.held == wish.held ? Verdict::AlreadySo : Verdict::Ok;
}

void apply(World& world, SeatId, const HoldItem& wish) {
    itemOf(world, wish.item).held = wish.held;
    shipOnDemand(world);  // what is let go may fill the batch
}

}  // namespace gemba
