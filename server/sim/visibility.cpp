#include "server/sim/visibility.h"

#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

bool owesOpenPart(const World& world, const Item& feature, AreaId maker) {
    for (const ItemId id : partsOf(world.items, feature))
        if (itemOf(world, id).maker == maker && itemOf(world, id).stage != Stage::Delivered) return true;
    return false;
}

bool standsAt(const World& world, SeatId seat, AreaId area) {
    if (seat.index() >= world.managers.size()) return false;
    const Manager& manager = world.managers[seat.index()];
    return manager.to == area && manager.arrivesAt <= world.now;
}

void glimpse(Sight& sight) {
    sight = std::max(sight, Sight::Glimpsed);
}

}  // namespace

AreaId ownArea(const World& world, const Viewer& viewer) {
    return viewer.seat.index() < world.managers.size() ? world.scenario->seats[viewer.seat.index()].area : AreaId{};
}

std::vector<Sight> sightsOf(const World& world, const Viewer& viewer) {
    const AreaId own = ownArea(world, viewer);
    const bool board = viewer.board || isBoardOpen(world);
    std::vector<Sight> sights(world.areas.size(), board ? Sight::Seen : Sight::Reported);
    for (std::size_t i = 0; i < sights.size(); ++i)
        if (standsAt(world, viewer.seat, AreaId(i))) sights[i] = Sight::Seen;
    for (const ItemId id : walk(world.items, world.pallets)) {
        const Item& feature = world.items[id.index()];
        for (const ItemId partId : partsOf(world.items, feature)) {
            const Item& part = world.items[partId.index()];
            if (part.stage == Stage::Delivered) continue;
            if (feature.owner == own) glimpse(sights[part.maker.index()]);
            if (part.maker == own) glimpse(sights[feature.owner.index()]);
        }
    }
    if (!own.isNone()) sights[own.index()] = Sight::Owned;
    return sights;
}

Sight sightOf(const World& world, const Viewer& viewer, AreaId area) {
    return sightsOf(world, viewer)[area.index()];
}

bool isBoardOpen(const World& world) {
    return world.revealed || !world.boardBy.isNone();
}

bool knowsOwnAffairs(const World& world, const Viewer& viewer) {
    return viewer.seat.index() < world.managers.size() && !viewer.guest;
}

bool knowsDirective(const World& world, const Viewer& viewer, SeatId manager) {
    if (viewer.board || world.revealed || viewer.seat == manager || world.managers[manager.index()].exposed)
        return true;
    if (viewer.seat.index() >= world.managers.size()) return false;
    return ((world.managers[viewer.seat.index()].knows >> manager.index()) & 1U) != 0;
}

bool maySee(const World& world, const Viewer& viewer, WorkerId worker) {
    if (worker.index() >= world.workers.size()) return false;
    if (world.workers[worker.index()].machine || world.workers[worker.index()].hands == Hands::Gone) return false;
    if (viewer.seat.index() < world.managers.size() && isOwn(world, viewer.seat, world.workers[worker.index()]))
        return true;
    return sightOf(world, viewer, world.workers[worker.index()].area) >= Sight::Seen;
}

Sight palletSight(const World& world, const std::vector<Sight>& sights, AreaId own, const Item& feature) {
    const Sight sight = sights[feature.owner.index()];
    if (sight >= Sight::Seen) return sight;
    return !own.isNone() && owesOpenPart(world, feature, own) ? Sight::Glimpsed : Sight::Hidden;
}

// What happens inside an area is heard by who sees it.
bool mayHear(const std::vector<Sight>& sights, const NewsView& news) {
    const auto sees = [&](AreaId area) { return sights[area.index()] >= Sight::Seen; };
    switch (news.kind) {
        case NewsKind::PartDelivered:
        case NewsKind::PartRefused: return sees(news.area) || sees(news.other);
        case NewsKind::HelpCame:
        case NewsKind::LineStopped:
        case NewsKind::ProjectDone:
        case NewsKind::Hired:
        case NewsKind::Left: return sees(news.area);
        default: return true;
    }
}

}  // namespace gemba
