#include "server/sim/flow.h"

namespace gemba {

namespace {

void moveSome(World& world, const SeatDef& seat) {
    std::int32_t moved = 0;
    const std::vector<WorkerId> people = areaOf(world, seat.directive.from).people;
    for (const WorkerId id : people) {
        const Worker& worker = workerOf(world, id);
        if (moved == seat.directive.count) return;
        if (worker.employer != seat.employer || worker.leaving || !worker.movesTo.isNone()) continue;
        lend(world, id, seat.directive.to, 0);
        ++moved;
    }
}

// Somebody of this employer sits there, or belongs there and is away.
bool touches(const World& world, EmployerId employer, AreaId area) {
    for (const Worker& worker : world.workers)
        if (!worker.machine && worker.employer == employer && worker.hands != Hands::Gone &&
            (worker.area == area || worker.home == area))
            return true;
    return false;
}

}  // namespace

bool isFavoured(const World& world, EmployerId employer, const Item& item) {
    const Item& whole = isPart(item) ? itemOf(world, item.parent) : item;
    return !whole.vendor.isNone() && world.scenario->market.vendors[whole.vendor.index()].employer == employer;
}

bool whispers(const World& world, SeatId manager) {
    const SeatDef& seat = defOf(world, manager);
    if (seat.role != SeatRole::PeopleManager) return false;
    return ((world.favours >> seat.employer.index()) & 1U) != 0 || away(world, seat.employer) > 0;
}

// Silently: no news tells of it. Who has promised to let it rest moves nobody.
void followDirectives(World& world, std::int32_t day) {
    for (std::size_t i = 0; i < world.managers.size(); ++i) {
        const SeatDef& seat = defOf(world, SeatId(i));
        if (seat.directive.count > 0 && seat.directive.day == day && !hasPromisedPeace(world, SeatId(i)))
            moveSome(world, seat);
    }
}

// People talk to a manager who stands beside them: about whoever employs somebody here and whispers.
void askAround(World& world, SeatId asker) {
    const AreaId area = world.managers[asker.index()].to;
    for (std::size_t i = 0; i < world.managers.size(); ++i) {
        const SeatId seat(i);
        if (seat != asker && whispers(world, seat) && touches(world, defOf(world, seat).employer, area))
            world.managers[asker.index()].knows |= 1U << i;
    }
}

}  // namespace gemba
