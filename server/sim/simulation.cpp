#include "server/sim/simulation.h"

#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/invariants.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

void arriveAndGoOn(World& world, AreaId area) {
    arrive(world, area);
    scheduleArrival(world, area);
    dispatch(world, area);
}

void handle(World& world, const Event& event) {
    switch (event.kind) {
        case EventKind::WorkDone: return workDone(world, WorkerId(event.target));
        case EventKind::GateDone: return gateDone(world, ItemId(event.target));
        case EventKind::Arrival: return arriveAndGoOn(world, AreaId(event.target));
        case EventKind::AskAgain: return requestPart(world, ItemId(event.target));
        case EventKind::DefectReport: return reportDefect(world, ItemId(event.target));
        case EventKind::Release: return release(world);
        case EventKind::DayEnd: return endDay(world);
    }
}

}  // namespace

Verdict checkCommand(const World& world, SeatId seat, const Command& command) {
    if (seat.index() >= world.managers.size()) return Verdict::NoSeat;
    return std::visit([&](const auto& wish) { return check(world, seat, wish); }, command);
}

Verdict Simulation::submit(SeatId seat, const Command& command) {
    const Verdict verdict = checkCommand(m_world, seat, command);
    if (verdict == Verdict::Ok) std::visit([&](const auto& wish) { apply(m_world, seat, wish); }, command);
    return verdict;
}

void Simulation::advanceTo(SimTime until) {
    while (m_world.calendar.dueBy(until)) {
        const Event event = m_world.calendar.takeNext();
        m_world.now = event.due;
        handle(m_world, event);
    }
    m_world.now = std::max(m_world.now, until);
}

std::uint64_t Simulation::stateHash() const {
    return hashOf(m_world);
}

Bytes Simulation::image() const {
    return toBytes(m_world);
}

Result<Simulation> Simulation::fromImage(const Scenario& scenario, std::span<const std::uint8_t> bytes) {
    World world;
    if (!fromBytes(bytes, world)) return Error{"image", "is damaged or from another version"};
    world.scenario = &scenario;
    if (const std::string broken = brokenInvariant(world); !broken.empty())
        return Error{"image", "does not fit the scenario: " + broken};
    return Simulation(std::move(world));
}

}  // namespace gemba
