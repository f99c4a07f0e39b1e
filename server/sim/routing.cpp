#include "server/sim/flow.h"

namespace gemba {

namespace {

std::uint64_t addressOf(const Item& item, StationId station) {
    return (static_cast<std::uint64_t>(item.visits) << 8) | static_cast<std::uint64_t>(station.index());
}

StationId targetOf(const World& world, const RouteDef& route) {
    return route.area.isNone() ? StationId{} : stationAt(areaOf(world, route.area), route.place);
}

StationId nextOf(const World& world, const Item& item, StationId id) {
    const StationDef& def = defOf(world, id);
    const Station& station = stationOf(world, id);
    if (def.routes.empty()) {
        const Area& area = areaOf(world, station.area);
        return station.place + 1 < area.stations ? stationAt(area, station.place + 1) : StationId{};
    }
    if (def.routes.size() == 1) return targetOf(world, def.routes.front());
    std::int64_t rest = below(world.luck.draw(Purpose::Route, item.birth, addressOf(item, id)), 1000);
    for (const RouteDef& route : def.routes) {
        rest -= route.share.value;
        if (rest < 0) return targetOf(world, route);
    }
    return targetOf(world, def.routes.back());
}

void forgetReviews(Item& item) {
    item.approvals = 0;
    item.firstReviewer = item.secondReviewer = {};
}

void sendBack(const World& world, Item& item, StationId station, Permille repair) {
    item.rework = item.sentBack = true;
    item.repair = repair;
    item.goesTo = makeBefore(world, station);
    forgetReviews(item);
}

void made(World& world, Item& item, WorkerId worker, StationId station) {
    putInDefects(world, item, station);
    item.byNewcomer = !worker.isNone() && workerOf(world, worker).newcomer;
    if (worker.isNone()) item.quality = areaOf(world, stationOf(world, station).area).quality;  // dice begin nothing
    ++item.makes;
    item.author = worker;
    item.workedAt = world.now;
    item.goesTo = nextOf(world, item, station);
}

// What a newcomer made comes back more often: twice the errors of others (Abdel-Hamid and Madnick, Software Project
// Dynamics, 1991).
RotDef returnsOf(const World& world, const Item& item) {
    RotDef rot = world.scenario->review;
    rot.base = byQuality(world, item, &QualityDef::returns, rot.base);
    if (item.byNewcomer) rot.base = changedBy(rot.base, world.scenario->peopleRules.newcomerReturns);
    return rot;
}

void reviewed(World& world, Item& item, WorkerId worker, StationId station) {
    const auto nth = static_cast<std::uint64_t>(item.reviews++);
    const Permille chance = rotChance(returnsOf(world, item), item.startedAt - item.workedAt);
    const bool rotten = happens(world.luck.draw(Purpose::Review, item.birth, nth), chance);
    if (findDefects(world, item, station) > 0 || rotten)
        return sendBack(world, item, station, world.scenario->review.rework);
    (item.approvals == 0 ? item.firstReviewer : item.secondReviewer) = worker;
    if (++item.approvals < defOf(world, station).reviewers) {
        item.goesTo = station;
        return;
    }
    forgetReviews(item);
    item.goesTo = nextOf(world, item, station);
}

void tested(World& world, Item& item, StationId station) {
    ++item.reviews;
    if (findDefects(world, item, station) > 0) return sendBack(world, item, station, world.scenario->review.rework);
    item.goesTo = nextOf(world, item, station);
}

// Nothing comes after this visit but the archive.
bool isLast(const Item& item) {
    return item.goesTo.isNone() && item.kind != ItemKind::Feature && item.missing == 0;
}

}  // namespace

StationId makeBefore(const World& world, StationId id) {
    const Station& station = stationOf(world, id);
    const Area& area = areaOf(world, station.area);
    for (std::int32_t place = station.place; place >= 0; --place)
        if (defOf(world, stationAt(area, place)).operation == Operation::Make) return stationAt(area, place);
    return id;
}

void judge(World& world, ItemId id, WorkerId worker, StationId station) {
    Item& item = itemOf(world, id);
    item.sentBack = false;
    switch (defOf(world, station).operation) {
        case Operation::Make: made(world, item, worker, station); break;
        case Operation::Review: reviewed(world, item, worker, station); break;
        case Operation::Test: tested(world, item, station); break;
    }
    ++item.visits;
}

void depart(World& world, ItemId id, WorkerId worker) {
    Item& item = itemOf(world, id);
    const StationId from = item.station;
    const Ending ending = item.sentBack ? Ending::SentBack : isLast(item) ? Ending::Left : Ending::Passed;
    moveOn(world, id, {bandAt(world, from), item.startedAt, item.finishedAt, ending, from, worker});
    if (ending != Ending::SentBack && !isPart(item)) ++areaOf(world, stationOf(world, from).area).boxes;
    if (item.onRope && stationOf(world, from).place == defOf(world, item.owner).release.drum &&
        stationOf(world, from).area == item.owner)
        leaveRope(world, item);
    if (item.goesTo.isNone()) {
        leaveArea(world, id);
    } else {
        arriveAt(world, id, item.goesTo);
    }
}

}  // namespace gemba
