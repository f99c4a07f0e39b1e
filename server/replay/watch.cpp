#include "server/replay/watch.h"

#include <algorithm>
#include <optional>

namespace gemba {

namespace {

constexpr auto indexOf(Doing doing) {
    return static_cast<std::size_t>(doing);
}

// What everybody at the places does at one moment.
struct Tally {
    std::vector<PlaceMoment> stations;
    std::vector<PlaceMoment> areas;
};

// Nothing for who is not there. Without work it is Starved; whether boxes wait is the place's to say.
std::optional<Doing> doingOf(const Worker& worker) {
    switch (worker.state) {
        case WorkerState::Working:
        case WorkerState::Helping:
        case WorkerState::SettingUp:
        case WorkerState::Improving: return Doing::Working;
        case WorkerState::Starved: return Doing::Starved;
        case WorkerState::Held: return Doing::Blocked;
        case WorkerState::Firefighting: return Doing::Fires;
        case WorkerState::Down:
        case WorkerState::Stopped: return Doing::Down;
        case WorkerState::OffShift: break;
    }
    return {};
}

Doing idleAt(bool boxesWait) {
    return boxesWait ? Doing::Waiting : Doing::Starved;
}

bool hasDesk(const World& world, StationId station) {
    const StationDef& def = defOf(world, station);
    return isPeopleStation(def) && (def.desks == 0 || stationOf(world, station).inWork < def.desks);
}

bool couldServe(const World& world, const Worker& person, StationId station) {
    if (!person.post.isNone() && person.post != station) return false;
    return hasDesk(world, station) && speedOf(world, person, station).value > 0;
}

void countAt(const World& world, Tally& tally, StationId station, Doing doing) {
    if (doing == Doing::Starved) doing = idleAt(stationOf(world, station).waiting > 0);
    ++tally.stations[station.index()].count[indexOf(doing)];
}

void countPerson(const World& world, Tally& tally, const Worker& person, Doing doing) {
    const Area& area = areaOf(world, person.area);
    const Doing inArea = doing == Doing::Starved ? idleAt(area.waiting > 0) : doing;
    ++tally.areas[person.area.index()].count[indexOf(inArea)];
    if (!person.station.isNone()) return countAt(world, tally, person.station, doing);
    for (std::int32_t place = 0; place < area.stations; ++place)
        if (const StationId station = stationAt(area, place); couldServe(world, person, station))
            countAt(world, tally, station, doing);
}

void countWorkers(const World& world, Tally& tally) {
    for (const Worker& worker : world.workers) {
        const std::optional<Doing> doing = doingOf(worker);
        if (!doing) continue;
        if (worker.machine)
            countAt(world, tally, worker.post, *doing);
        else
            countPerson(world, tally, worker, *doing);
    }
}

bool isStretched(const PlaceMoment& place, bool boxesWait) {
    const auto busy =
        place.count[indexOf(Doing::Working)] + place.count[indexOf(Doing::Fires)] + place.count[indexOf(Doing::Down)];
    const auto idle = place.count[indexOf(Doing::Waiting)] + place.count[indexOf(Doing::Starved)] +
                      place.count[indexOf(Doing::Blocked)];
    return boxesWait && busy > 0 && idle == 0;
}

bool isEmpty(const PlaceMoment& place) {
    return std::all_of(place.count.begin(), place.count.end(), [](std::uint16_t n) { return n == 0; });
}

void finishStation(PlaceMoment& place, bool boxesWait) {
    if (isEmpty(place)) place.count[indexOf(idleAt(boxesWait))] = 1;
    place.atFullStretch = isStretched(place, boxesWait);
}

PlaceMoment gateNow(const World& world) {
    PlaceMoment gate;
    std::int32_t running = 0;
    bool waits = !world.gateQueue.empty();
    for (const GateEntry& entry : world.gate) {
        waits = waits || entry.result == GateResult::None;
        if (entry.result != GateResult::Running) continue;
        ++running;
        ++gate.count[indexOf(entry.conflict || entry.flake ? Doing::Fires : Doing::Working)];
    }
    const std::int32_t idle = std::max(0, world.scenario->gate.slots - running);
    gate.count[indexOf(idleAt(waits))] = static_cast<std::uint16_t>(idle);
    gate.atFullStretch = isStretched(gate, waits);
    return gate;
}

Tally tallyOf(const World& world) {
    Tally tally{std::vector<PlaceMoment>(world.stations.size()), std::vector<PlaceMoment>(world.areas.size())};
    countWorkers(world, tally);
    for (std::size_t i = 0; i < world.stations.size(); ++i)
        finishStation(tally.stations[i], world.stations[i].waiting > 0);
    if (world.scenario->gate.duration.ms > 0) tally.stations.push_back(gateNow(world));
    return tally;
}

// Of several looks at one moment the last counts.
void note(PlaceMoments& moments, PlaceMoment moment, SimTime now) {
    moment.at = now;
    if (!moments.empty() && moments.back().at == now) moments.pop_back();
    if (moments.empty() || !moments.back().sameAs(moment)) moments.push_back(moment);
}

void forgetFrom(PlaceMoments& moments, SimTime at) {
    while (!moments.empty() && moments.back().at >= at) moments.pop_back();
}

}  // namespace

Watch::Watch(const World& world) : m_said(world) {
    look(world);
}

void Watch::advance(Simulation& simulation, SimTime until) {
    until = std::min(until, SimTime{kLongestMs - 1});  // there the clock ends
    const World& world = simulation.world();
    look(world);  // what managers ordered since
    while (world.calendar.dueBy(until)) {
        const SimTime next = world.calendar.next().due;
        m_said.pass(world, next);
        simulation.advanceTo(next);
        look(world);
    }
    m_said.pass(world, until);
    simulation.advanceTo(until);
}

void Watch::goBack(const World& world) {
    for (auto* places : {&m_stations, &m_areas})
        for (PlaceMoments& moments : *places) forgetFrom(moments, world.now);
    m_said.goBack(world);
    look(world);
}

void Watch::look(const World& world) {
    const Tally now = tallyOf(world);
    m_stations.resize(now.stations.size());
    m_areas.resize(now.areas.size());
    for (std::size_t i = 0; i < now.stations.size(); ++i) note(m_stations[i], now.stations[i], world.now);
    for (std::size_t i = 0; i < now.areas.size(); ++i) note(m_areas[i], now.areas[i], world.now);
    m_said.look(world);
}

}  // namespace gemba
