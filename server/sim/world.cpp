#include "server/sim/world.h"

#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::size_t kFirstRecords = 1 << 14;
constexpr std::size_t kFirstQueue = 128;

void addMachines(World& world, StationId id) {
    Station& station = stationOf(world, id);
    station.firstMachine = WorkerId(world.workers.size());
    station.machines = defOf(world, id).machines;
    for (std::int32_t n = 0; n < station.machines; ++n) {
        Worker machine;
        machine.birth = birthOf(birthOf(2'000'000, id.index()), static_cast<std::uint64_t>(n));
        machine.machine = true;
        machine.area = machine.home = station.area;
        machine.post = id;
        const WorkerId worker(world.workers.size());
        world.workers.push_back(machine);
        { const Turn turn(world, worker); }
        scheduleFailure(world, worker);
    }
}

void addStations(World& world, AreaId areaId) {
    const AreaDef& def = defOf(world, areaId);
    Area& area = areaOf(world, areaId);
    area.firstStation = StationId(world.stations.size());
    area.stations = static_cast<std::int32_t>(def.stations.size());
    for (std::int32_t place = 0; place < area.stations; ++place) {
        Station station;
        station.area = areaId;
        station.place = place;
        station.wipLimit = def.stations[static_cast<std::size_t>(place)].wipLimit;
        world.stations.push_back(station);
        addMachines(world, stationAt(area, place));
    }
}

void addAreas(World& world) {
    const Scenario& scenario = *world.scenario;
    for (const AreaDef& def : scenario.areas) {
        Area& area = world.areas.emplace_back();
        area.order.assign(scenario.startOrder.begin(), scenario.startOrder.end());
        area.sources.resize(def.sources.size());
        area.quality = scenario.startQuality;
    }
    for (std::size_t i = 0; i < world.areas.size(); ++i) addStations(world, AreaId(i));
    for (std::size_t i = 0; i < world.areas.size(); ++i)
        for (std::size_t group = 0; group < scenario.areas[i].people.size(); ++group)
            hire(world, AreaId(i), group, scenario.areas[i].people[group].count);
}

void addSeats(World& world) {
    for (const SeatDef& seat : world.scenario->seats) {
        Manager& manager = world.managers.emplace_back();
        manager.from = manager.to = seat.area;
        if (seat.directive.favours) world.favours |= 1U << seat.employer.index();
    }
}

// Only what the scenario has needs to be looked at each morning.
bool hasMornings(const Scenario& scenario) {
    const auto daily = [](const SourceDef& source) {
        return source.process == Process::Schedule || source.process == Process::Dice;
    };
    const auto dice = [](const StationDef& station) { return station.dice.most > 0; };
    const auto moves = [](const SeatDef& seat) { return seat.directive.count > 0; };
    return !scenario.happenings.empty() || std::any_of(scenario.seats.begin(), scenario.seats.end(), moves) ||
           std::any_of(scenario.areas.begin(), scenario.areas.end(), [&](const AreaDef& area) {
               return std::any_of(area.sources.begin(), area.sources.end(), daily) ||
                      std::any_of(area.stations.begin(), area.stations.end(), dice);
           });
}

// Room for a usual session, so that the lists grow seldom.
void reserve(World& world) {
    const auto allDays = static_cast<std::size_t>(totalDays(world.scenario->session)) + 1;
    world.visits.reserve(kFirstRecords);
    world.items.reserve(kFirstRecords / 8);
    world.calendar.reserve(kFirstRecords / 16);
    world.news.reserve(kKeptNews);
    world.toWake.reserve(kMaxAreas);
    world.gate.reserve(kFirstQueue);
    world.factoryByDay.reserve(allDays);
    world.harmByDay.reserve(allDays);
    for (Manager& manager : world.managers) manager.bonusByDay.reserve(allDays);
    for (Station& station : world.stations)
        for (Lane& lane : station.lanes) lane.items.reserve(kFirstQueue);
}

void scheduleDays(World& world) {
    const Scenario& scenario = *world.scenario;
    if (scenario.release.everyDays > 0) {
        const std::int32_t early = scenario.session.warmDays % scenario.release.everyDays;
        world.nextRelease = SimTime{} + days(early > 0 ? early : scenario.release.everyDays);  // in step with day 1
        world.calendar.schedule(world.nextRelease, EventKind::Release, 0);
    }
    world.calendar.schedule(SimTime{} + days(1), EventKind::DayEnd, 0);
    if (hasMornings(scenario)) world.calendar.schedule({}, EventKind::DayStart, 0);
}

}  // namespace

World makeWorld(const Scenario& scenario, std::uint64_t seed, Keep keep) {
    World world;
    world.scenario = &scenario;
    world.luck.seed = seed;
    world.dayOne = dayOneOf(scenario.session);
    world.keep = keep;
    world.vendors.resize(scenario.market.vendors.size());
    world.customers.resize(scenario.market.vendors.size());
    world.projects.resize(scenario.projects.size());
    world.gateWindow = scenario.gate.window;
    world.scheme = scenario.pay.scheme;
    world.culture = scenario.culture.culture;
    world.releaseEveryDays = scenario.release.everyDays;
    addSeats(world);
    addAreas(world);
    reserve(world);
    for (std::size_t i = 0; i < scenario.areas.size(); ++i) {
        fillStations(world, AreaId(i));
        scheduleArrivals(world, AreaId(i));
    }
    scheduleDays(world);
    for (std::size_t i = 0; i < world.areas.size(); ++i) wake(world, AreaId(i));
    attend(world);
    if (isWarmingUp(world)) warmUp(world);
    return world;
}

SeatId leadOf(const World& world, AreaId area) {
    const std::vector<SeatDef>& seats = world.scenario->seats;
    for (std::size_t i = 0; i < seats.size(); ++i)
        if (seats[i].area == area) return SeatId(i);
    return {};
}

std::int32_t roundOf(const World& world) {
    const SessionDef& session = world.scenario->session;
    return std::min(dayOf(sessionTime(world)) / session.daysPerRound + 1, session.rounds);
}

Permille speedOf(const World& world, const Worker& worker, StationId id) {
    const Station& station = stationOf(world, id);
    if (station.area != worker.area) return {};
    if (worker.machine) return worker.post == id ? Permille{1000} : Permille{};
    const StationDef& def = defOf(world, id);
    return isPeopleStation(def) ? worker.speeds[def.skill] : Permille{};
}

Permille rotChance(const RotDef& rot, Duration waited) {
    const std::int64_t grown = divideRounded(waited.ms * rot.perDay.value, kMsPerDay);
    return {static_cast<std::int32_t>(std::min<std::int64_t>(rot.base.value + grown, rot.most.value))};
}

void tell(World& world, NewsView news) {
    news.at = world.now;
    if (world.news.size() == kKeptNews) world.news.erase(world.news.begin());
    world.news.push_back(news);
}

}  // namespace gemba
