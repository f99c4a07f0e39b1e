#include <algorithm>

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
        lend(world, id, def.other, def.forDays);
        ++lent;
    }
}

// The oldest own items that are not through.
void expediteSome(World& world, const HappeningDef& def) {
    std::int32_t left = def.count;
    for (std::size_t i = 0; i < world.items.size() && left > 0; ++i) {
        const Item& item = world.items[i];
        const bool open = item.stage == Stage::Backlog || item.stage == Stage::Queued || item.stage == Stage::InWork;
        if (item.owner != def.area || item.kind != ItemKind::Feature || item.expedited || !open) continue;
        expedite(world, ItemId(i));
        --left;
    }
}

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

void happenUpTo(World& world, std::int32_t day) {
    const std::vector<HappeningDef>& all = world.scenario->happenings;
    while (static_cast<std::size_t>(world.happened) < all.size()) {
        const HappeningDef& next = all[static_cast<std::size_t>(world.happened)];
        if (next.day > day) return;
        ++world.happened;
        happen(world, next);
    }
}

}  // namespace

void beginDay(World& world) {
    const std::int32_t day = dayOf(world.now) + 1;
    happenUpTo(world, day);
    arriveToday(world, day);
    throwDice(world);
    world.calendar.schedule(world.now + days(1), EventKind::DayStart, 0);
}

void endDay(World& world) {
    const DefectDef& defects = world.scenario->defects;
    world.factory = world.factory - Money{defects.costPerDay.euros * world.openDefects};
    world.harm += static_cast<std::int64_t>(defects.harm) * world.openDefects;
    world.factoryByDay.push_back(world.factory.euros);
    world.harmByDay.push_back(world.harm);
    judgePatience(world);
    tire(world);
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        world.areas[i].bonusByDay.push_back(bonusOf(world, AreaId(i)).euros);
        refreshPace(world, AreaId(i));
    }
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
        wake(world, item.maker);
    } else if (item.stage == Stage::Backlog) {
        remove(world.items, areaOf(world, item.owner).backlog, id);
        prepend(world.items, areaOf(world, item.owner).backlog, id);
        wake(world, item.owner);
    }
}

}  // namespace gemba
