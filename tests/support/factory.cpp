#include "tests/support/factory.h"

#include <algorithm>
#include <utility>

#include "server/sim/metrics.h"

namespace gemba {

StationDef machineStation(std::int32_t machines, const Distribution& effort) {
    StationDef station;
    station.name = "machine";
    station.machines = machines;
    station.effort = effort;
    return station;
}

StationDef peopleStation(Operation operation, const Distribution& effort) {
    StationDef station;
    station.name = "desk";
    station.operation = operation;
    station.effort = effort;
    return station;
}

PeopleDef team(std::int32_t count, Permille speed) {
    PeopleDef people;
    people.title = "worker";
    people.count = count;
    people.employer = EmployerId(0);
    people.skills = {{0, speed}};
    return people;
}

SourceDef backlogOf(std::int32_t items) {
    SourceDef source;
    source.process = Process::Backlog;
    source.kind = ItemKind::Internal;
    source.atStart = items;
    source.partsShare = {Permille{1000}};
    return source;
}

SourceDef endless() {
    SourceDef source = backlogOf(0);
    source.process = Process::Endless;
    return source;
}

SourceDef arriving(const Distribution& interval) {
    SourceDef source = backlogOf(0);
    source.process = Process::Interval;
    source.interval = interval;
    source.start = Start::Push;
    return source;
}

SourceDef asFeatures(SourceDef source, Money value) {
    source.kind = ItemKind::Feature;
    source.value = value;
    return source;
}

HappeningDef onDay(std::int32_t day, Deed deed, std::int32_t count) {
    HappeningDef happening;
    happening.day = day;
    happening.what = deed;
    happening.area = kFloor;
    happening.count = count;
    return happening;
}

AreaDef& addArea(Scenario& scenario, std::vector<StationDef> stations, std::vector<PeopleDef> people,
                 SourceDef source) {
    const AreaId id(scenario.areas.size());
    AreaDef& area = scenario.areas.emplace_back();
    area.name = "floor " + std::to_string(id.index());
    area.glyph = "star";
    area.stations = std::move(stations);
    area.people = std::move(people);
    area.sources = {std::move(source)};
    SeatDef seat;
    seat.name = area.name;
    seat.area = id;
    scenario.seats.push_back(seat);
    return area;
}

Scenario factory(std::vector<StationDef> stations, std::vector<PeopleDef> people, SourceDef source) {
    Scenario scenario;
    scenario.id = "factory";
    scenario.title = "Factory";
    scenario.skills = {"work"};
    scenario.employers = {"one"};
    scenario.review = {{0}, {0}, {900}, {500}};
    scenario.gate.rot = {{0}, {0}, {900}, {500}};
    scenario.release.everyDays = 0;
    addArea(scenario, std::move(stations), std::move(people), std::move(source));
    return scenario;
}

std::size_t countIn(const World& world, Stage stage) {
    return static_cast<std::size_t>(
        std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) { return item.stage == stage; }));
}

std::vector<Visit> visitsAt(const World& world, StationId station) {
    std::vector<Visit> found;
    std::copy_if(world.visits.begin(), world.visits.end(), std::back_inserter(found),
                 [&](const Visit& visit) { return visit.station == station; });
    return found;
}

std::vector<SimTime> endings(const World& world) {
    std::vector<SimTime> times;
    for (const Visit& visit : world.visits)
        if (visit.ending == Ending::Left) times.push_back(visit.ended);
    return times;
}

std::vector<std::int32_t> outputByDay(const World& world, std::int32_t days) {
    std::vector<std::int32_t> output(static_cast<std::size_t>(days));
    for (const SimTime end : endings(world))
        if (const std::int64_t day = (end.ms - 1) / kMsPerDay; day < days) ++output[static_cast<std::size_t>(day)];
    return output;
}

Duration spent(const World& world, WorkerId worker, WorkerState state) {
    return timeByState(world, workerOf(world, worker))[static_cast<std::size_t>(state)];
}

Duration spent(const World& world, StationId station, StationState state) {
    return timeByState(world, stationOf(world, station))[static_cast<std::size_t>(state)];
}

double binomialDeviation(double count, double n, double chance) {
    return (count - n * chance) / std::sqrt(n * chance * (1 - chance));
}

}  // namespace gemba
