#include "server/sim/world.h"

#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

void addStations(World& world, AreaId areaId) {
    const AreaDef& def = defOf(world, areaId);
    Area& area = world.areas[areaId.index()];
    area.firstStation = StationId(world.stations.size());
    area.stations = static_cast<std::int32_t>(def.stations.size());
    for (std::int32_t place = 0; place < area.stations; ++place) {
        Station station;
        station.area = areaId;
        station.place = place;
        station.wipLimit = def.stations[static_cast<std::size_t>(place)].wipLimit;
        world.stations.push_back(station);
    }
}

void addPeople(World& world, AreaId areaId) {
    const AreaDef& def = defOf(world, areaId);
    Area& area = world.areas[areaId.index()];
    area.firstWorker = WorkerId(world.workers.size());
    for (std::size_t group = 0; group < def.people.size(); ++group) {
        for (std::int32_t i = 0; i < def.people[group].count; ++i) {
            Worker worker;
            worker.area = areaId;
            worker.employer = def.people[group].employer;
            worker.group = static_cast<std::int32_t>(group);
            world.workers.push_back(worker);
            ++area.workers;
        }
    }
}

}  // namespace

World makeWorld(const Scenario& scenario, std::uint64_t seed) {
    World world;
    world.scenario = &scenario;
    world.luck.seed = seed;
    world.vendors.resize(scenario.market.vendors.size());
    for (std::size_t i = 0; i < scenario.areas.size(); ++i) {
        world.areas.emplace_back().order.assign(scenario.startOrder.begin(), scenario.startOrder.end());
        addStations(world, AreaId(i));
        addPeople(world, AreaId(i));
    }
    for (const SeatDef& seat : scenario.seats) world.managers.push_back({seat.area, seat.area, {}, {}});
    for (std::size_t i = 0; i < scenario.areas.size(); ++i) {
        const AreaId area(i);
        for (std::int32_t n = 0; n < scenario.areas[i].source.atStart; ++n) arrive(world, area);
        scheduleArrival(world, area);
    }
    world.nextRelease = SimTime{} + days(scenario.release.everyDays);
    world.calendar.schedule(world.nextRelease, EventKind::Release, 0);
    world.calendar.schedule(SimTime{} + days(1), EventKind::DayEnd, 0);
    for (std::size_t i = 0; i < world.areas.size(); ++i) dispatch(world, AreaId(i));
    return world;
}

std::int32_t waitingAt(const Station& station) {
    std::size_t waiting = 0;
    for (const Lane& lane : station.lanes) waiting += lane.items.size();
    return static_cast<std::int32_t>(waiting);
}

std::int32_t wipOf(const Station& station) {
    return waitingAt(station) + station.inWork;
}

Permille speedOf(const World& world, const Worker& worker, StationId station) {
    if (world.stations[station.index()].area != worker.area) return {};
    const PeopleDef& group = defOf(world, worker.area).people[static_cast<std::size_t>(worker.group)];
    for (const SkillLevel& level : group.skills)
        if (level.skill == defOf(world, station).skill) return level.speed;
    return {};
}

WorkerState stateOf(const World& world, const Worker& worker) {
    if (worker.item.isNone()) return WorkerState::Starved;
    const Item& item = world.items[worker.item.index()];
    if (item.kind == ItemKind::Unplanned) return WorkerState::Firefighting;
    return item.owner == worker.area ? WorkerState::Working : WorkerState::Helping;
}

Permille rotChance(const RotDef& rot, Duration waited) {
    const std::int64_t grown = divideRounded(waited.ms * rot.perDay.value, kMsPerDay);
    return {static_cast<std::int32_t>(std::min<std::int64_t>(rot.base.value + grown, rot.most.value))};
}

Money bonusOf(const World& world, AreaId area) {
    return {world.scenario->pay.perFeature.euros * world.areas[area.index()].shipped};
}

void tell(World& world, NewsView news) {
    news.at = world.now;
    if (world.news.size() == kKeptNews) world.news.erase(world.news.begin());
    world.news.push_back(news);
}

}  // namespace gemba
