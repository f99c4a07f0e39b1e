#include "server/sim/simulation.h"

#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/invariants.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

bool isStale(const World& world, const Event& event) {
    const WorkerId worker(event.target);
    switch (event.kind) {
        case EventKind::WorkDone: return workerOf(world, worker).ticket != event.ticket;
        case EventKind::PatienceOver: return itemOf(world, ItemId(event.target)).ticket != event.ticket;
        case EventKind::Failure:
            return defOf(world, workerOf(world, worker).post).breakdown.clock == Clock::Operation &&
                   workerOf(world, worker).ticket != event.ticket;
        case EventKind::Release: return world.releaseTicket != event.ticket;
        default: return false;
    }
}

void handle(World& world, const Event& event) {
    const WorkerId worker(event.target);
    const ItemId item(event.target);
    const AreaId area(event.target);
    switch (event.kind) {
        case EventKind::WorkDone: return workDone(world, worker);
        case EventKind::RepairDone: return repaired(world, worker);
        case EventKind::LineGoesOn: return lineGoesOn(world, area, event.ticket);
        case EventKind::GateDone: return gateDone(world, item, event.ticket);
        case EventKind::ReleaseDone: return releaseDone(world);
        case EventKind::Failure: return fail(world, worker);
        case EventKind::PatienceOver: return patienceOver(world, item);
        case EventKind::ShiftStart: return startShift(world, worker);
        case EventKind::ShiftEnd: return endShift(world, worker);
        case EventKind::Arrival: return arrive(world, AreaId(event.target / kMaxSources), event.target % kMaxSources);
        case EventKind::AskAgain: return requestPart(world, item);
        case EventKind::DefectReport: return reportDefect(world, item, event.ticket);
        case EventKind::Assimilated: return assimilated(world, worker, event.ticket);
        case EventKind::ComeHome: return comeHome(world, worker, event.ticket);
        case EventKind::DipOver: return dipOver(world, area, event.ticket);
        case EventKind::Release: return releaseOnCalendar(world);
        case EventKind::DayEnd: return endDay(world);
        case EventKind::DayStart: return beginDay(world);
        case EventKind::TakeEffect: return takeEffect(world, event.target);
    }
}

}  // namespace

void step(World& world) {
    const Event event = world.calendar.takeNext();
    if (isStale(world, event)) return;
    world.now = event.due;
    handle(world, event);
    attend(world);
}

Verdict checkCommand(const World& world, SeatId seat, const Command& command) {
    if (seat.index() >= world.managers.size()) return Verdict::NoSeat;
    if (const auto lever = leverOf(command)) {
        if (!hasLever(defOf(world, seat).role, *lever)) return Verdict::NotYours;
        if (!mayPull(world, seat, *lever)) return Verdict::Locked;
        if (!mayOrder(world, seat, command)) return Verdict::NotNow;
    }
    return std::visit([&](const auto& wish) { return check(world, seat, wish); }, command);
}

Verdict Simulation::submit(SeatId seat, const Command& command) {
    const Verdict verdict = checkCommand(m_world, seat, command);
    if (verdict != Verdict::Ok) return verdict;
    takeOrder(m_world, seat, command);
    attend(m_world);
    return verdict;
}

bool Simulation::intervene(const Intervention& intervention) {
    if (!canIntervene(m_world, intervention)) return false;
    gemba::intervene(m_world, intervention);
    return true;
}

void Simulation::advanceTo(SimTime until) {
    until = std::min(until, SimTime{kLongestMs - 1});  // there the clock ends
    while (m_world.calendar.dueBy(until)) step(m_world);
    m_world.now = std::max(m_world.now, until);
}

void Simulation::takeVisits(std::vector<Visit>& into) {
    into.clear();
    std::swap(into, m_world.visits);
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
