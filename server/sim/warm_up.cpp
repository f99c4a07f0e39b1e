#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

// The last thing at the moment when day 1 begins belongs to day 1: everything before it to the days before.
bool isMorningOfDayOne(const World& world) {
    const Event& next = world.calendar.next();
    return next.due == world.dayOne && next.kind == EventKind::DayStart;
}

void forgetMoney(World& world) {
    world.factory = world.earned = world.spent = {};
    world.harm = 0;
    world.shipped = world.lost = world.defectsFound = 0;
    world.factoryByDay.clear();
    world.harmByDay.clear();
    for (VendorView& vendor : world.vendors) vendor.shipped = 0;
}

void forgetWork(World& world) {
    for (Area& area : world.areas) {
        area.shipped = 0;
        area.boxes = 0;
        area.reportAt = world.now;
    }
    for (Manager& manager : world.managers) {
        manager.paidFor = {};
        manager.paid = manager.dues = {};
        manager.bonusByDay.clear();
    }
}

void forgetTimes(World& world) {
    for (Station& station : world.stations) {
        station.spentMs = {};
        station.since = world.now;
    }
    for (Worker& worker : world.workers) {
        worker.spentMs = {};
        worker.stateSince = worker.joinedAt = world.now;
    }
}

// What is through was through before day 1, to the millisecond.
void dateShipped(World& world) {
    const SimTime before = world.dayOne - Duration{1};
    for (Item& item : world.items)
        if (item.stage == Stage::Shipped) item.arrivedAt = std::min(item.arrivedAt, before);
}

// Numbers that are given instead of thrown begin with day 1.
void rewindDice(World& world) {
    for (std::size_t i = 0; i < world.stations.size(); ++i)
        if (!defOf(world, StationId(i)).dice.rolls.empty()) world.stations[i].throws = 0;
    for (std::size_t i = 0; i < world.areas.size(); ++i)
        for (std::size_t source = 0; source < world.areas[i].sources.size(); ++source)
            if (!defOf(world, AreaId(i)).sources[source].dice.rolls.empty()) world.areas[i].sources[source].throws = 0;
}

}  // namespace

// Everybody keeps the start order and says yes to every part: a factory that nobody manages yet. What is in process
// stays as it is, with its ages, and so do habits (debt, practice with releases, what vendors think).
void warmUp(World& world) {
    while (world.calendar.dueBy(world.dayOne) && !isMorningOfDayOne(world)) step(world);
    world.now = world.dayOne;
    forgetMoney(world);
    forgetWork(world);
    forgetTimes(world);
    dateShipped(world);
    rewindDice(world);
    world.news.clear();
    world.visits.clear();
}

}  // namespace gemba
