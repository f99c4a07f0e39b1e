#include <span>

#include "server/sim/flow.h"

namespace gemba {

namespace {

// The station whose counts the worker is in: machines always their own.
StationId placeOf(const Worker& worker) {
    return worker.machine ? worker.post : worker.station;
}

void count(Station& station, const Worker& worker, std::int32_t by) {
    if (worker.down) station.down += by;
    if (worker.hands == Hands::Holding) station.blocked += by;
    const bool busy = worker.hands == Hands::Working || worker.hands == Hands::SettingUp;
    if (busy && !worker.down && !worker.offShift) station.atWork += by;
}

bool isFree(const World& world, const Worker& worker) {
    return worker.machine && worker.hands == Hands::Empty && isAble(world, worker);
}

void noteFree(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    const bool free = isFree(world, worker);
    if (free == worker.counted) return;
    worker.counted = free;
    Station& station = stationOf(world, worker.post);
    station.free += free ? 1 : -1;
    if (!free || worker.listed) return;
    worker.listed = true;
    station.idle.push_back(id);
}

template <class State>
void enter(std::span<std::int64_t> spent, State& state, SimTime& since, State next, SimTime now) {
    if (state == next) return;
    spent[static_cast<std::size_t>(state)] += (now - since).ms;
    state = next;
    since = now;
}

}  // namespace

WorkerState stateOf(const World& world, const Worker& worker) {
    if (worker.down) return WorkerState::Down;
    if (worker.offShift || worker.hands == Hands::Gone) return WorkerState::OffShift;
    if (areaOf(world, worker.area).stopped) return WorkerState::Stopped;
    switch (worker.hands) {
        case Hands::Empty:
        case Hands::Gone: return WorkerState::Starved;
        case Hands::SettingUp: return WorkerState::SettingUp;
        case Hands::Holding: return WorkerState::Held;
        case Hands::Working: break;
    }
    const Item& item = itemOf(world, worker.item);
    if (item.kind == ItemKind::Unplanned) return WorkerState::Firefighting;
    if (item.project >= 0) return WorkerState::Improving;
    return worker.machine || item.owner == worker.area ? WorkerState::Working : WorkerState::Helping;
}

StationState stateOf(const World& world, const Station& station) {
    if (areaOf(world, station.area).stopped) return StationState::Stopped;
    if (station.atWork > 0) return StationState::Working;
    if (station.blocked > 0) return StationState::Blocked;
    if (station.down > 0) return StationState::Down;
    return station.waiting > 0 ? StationState::Waiting : StationState::Starved;
}

void noteStation(World& world, StationId id) {
    Station& station = stationOf(world, id);
    enter(station.spentMs, station.state, station.since, stateOf(world, station), world.now);
}

Turn::Turn(World& world, WorkerId worker)
    : m_world(world), m_worker(worker), m_before(placeOf(workerOf(world, worker))) {
    if (!m_before.isNone()) count(stationOf(world, m_before), workerOf(world, worker), -1);
}

Turn::~Turn() {
    Worker& worker = workerOf(m_world, m_worker);
    const StationId after = placeOf(worker);
    if (!after.isNone()) count(stationOf(m_world, after), worker, +1);
    if (worker.machine) noteFree(m_world, m_worker);
    enter(worker.spentMs, worker.state, worker.stateSince, stateOf(m_world, worker), m_world.now);
    if (!m_before.isNone()) noteStation(m_world, m_before);
    if (!after.isNone() && after != m_before) noteStation(m_world, after);
}

void wake(World& world, AreaId area) {
    for (const AreaId other : world.toWake)
        if (other == area) return;
    world.toWake.push_back(area);
}

void attend(World& world) {
    while (!world.toWake.empty()) {
        const AreaId area = world.toWake.front();
        world.toWake.erase(world.toWake.begin());
        letIn(world, area);
        dispatch(world, area);
        letIn(world, area);
    }
}

}  // namespace gemba
