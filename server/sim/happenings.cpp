#include <algorithm>
#include <tuple>

#include "server/sim/flow.h"

namespace gemba {

namespace {

void lendSome(World& world, const HappeningDef& def) {
    const std::vector<WorkerId> people = areaOf(world, def.area).people;
    std::int32_t lent = 0;
    for (const WorkerId id : people) {
        const Worker& worker = workerOf(world, id);
        if (lent == def.count) return;
        if (worker.home != def.area || worker.group != static_cast<std::int32_t>(def.group)) continue;
        if (worker.leaving || !worker.movesTo.isNone()) continue;
        lend(world, id, def.other, def.forDays);
        ++lent;
    }
}

bool mayHurry(const Item& item, AreaId area) {
    const bool open = item.stage == Stage::Backlog || item.stage == Stage::Queued || item.stage == Stage::InWork;
    return open && item.owner == area && item.kind == ItemKind::Feature && !item.expedited;
}

// The oldest own features that are not through; the youngest of them first, so that the oldest ends up in front.
void expediteSome(World& world, const HappeningDef& def) {
    std::vector<ItemId> chosen;
    for (std::size_t i = 0; i < world.items.size(); ++i)
        if (mayHurry(world.items[i], def.area)) chosen.push_back(ItemId(i));
    std::sort(chosen.begin(), chosen.end(), [&](ItemId a, ItemId b) {
        const Item& left = itemOf(world, a);
        const Item& right = itemOf(world, b);
        return std::tie(left.askedAt, left.source, left.number) < std::tie(right.askedAt, right.source, right.number);
    });
    chosen.resize(std::min(chosen.size(), static_cast<std::size_t>(def.count)));
    for (auto id = chosen.rbegin(); id != chosen.rend(); ++id) expedite(world, *id);
}

void happenOn(World& world, std::int32_t day) {
    for (const HappeningDef& def : world.scenario->happenings)
        if (def.day == day) happen(world, def);
}

}  // namespace

void happen(World& world, const HappeningDef& def) {
    switch (def.what) {
        case Deed::Hire: return hire(world, def.area, def.group, def.count);
        case Deed::Leave: return letGo(world, def.area, def.group, def.count);
        case Deed::Lend: return lendSome(world, def);
        case Deed::Overtime: return setOvertime(world, def.area, def.count > 0);
        case Deed::Project: return startProject(world, def.project);
        case Deed::Expedite: return expediteSome(world, def);
        case Deed::Andon: areaOf(world, def.area).andon = def.count > 0; return;
    }
}

void beginDay(World& world) {
    const std::int32_t day = dayOf(sessionTime(world)) + 1;
    happenOn(world, day);
    followDirectives(world, day);
    arriveToday(world, day);
    throwDice(world);
    world.calendar.schedule(world.now + days(1), EventKind::DayStart, 0);
}

void endDay(World& world) {
    const DefectDef& defects = world.scenario->defects;
    world.factory = world.factory - Money{defects.costPerDay.euros * world.openDefects};
    payForTheDay(world);
    world.harm += static_cast<std::int64_t>(defects.harm) * world.openDefects;
    world.factoryByDay.push_back(world.factory.euros);
    world.harmByDay.push_back(world.harm);
    if (world.now > world.dayOne) judgePatience(world);  // not yet as the last of the days before day 1 ends
    judgePromises(world);
    tire(world);
    for (std::size_t i = 0; i < world.managers.size(); ++i)
        world.managers[i].bonusByDay.push_back(bonusOf(world, SeatId(i)).euros);
    for (std::size_t i = 0; i < world.areas.size(); ++i) refreshPace(world, AreaId(i));
    world.calendar.schedule(world.now + days(1), EventKind::DayEnd, 0);
}

void expedite(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    const bool queued = item.stage == Stage::Queued;
    if (queued) takeFromQueue(world, id);
    item.expedited = true;
    for (ItemId part = item.firstPart; !part.isNone(); part = itemOf(world, part).nextPart) {
        if (itemOf(world, part).stage != Stage::Queued && itemOf(world, part).stage != Stage::InWork)
            itemOf(world, part).expedited = true;
        else if (!itemOf(world, part).expedited)
            expedite(world, part);
    }
    if (queued) {
        putInQueue(world, id);
        waitWithPatience(world, id);
        startMachines(world, item.station);
        wake(world, itemOf(world, id).maker);
    } else if (item.stage == Stage::Backlog) {
        remove(world.items, areaOf(world, item.owner).backlog, id);
        prepend(world.items, areaOf(world, item.owner).backlog, id);
        wake(world, item.owner);
    }
}

}  // namespace gemba
