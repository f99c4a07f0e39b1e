#include "server/replay/factories.h"

#include "server/sim/metrics.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

std::vector<std::int32_t> shippedByDay(const World& world) {
    std::vector<std::int32_t> shipped;
    for (const FlowDay& day : flowByDay(world))
        shipped.push_back(day.counts[static_cast<std::size_t>(FlowBand::Shipped)]);
    shipped.resize(world.factoryByDay.size());
    return shipped;
}

Ghost ghostOf(const World& world) {
    return {Baseline::LastTime, shippedByDay(world), world.factoryByDay};
}

Standing standingOf(const World& world) {
    return {world.shipped, world.factory, shippedByDay(world), world.factoryByDay};
}

}  // namespace

Factories::Factories(const Scenario& scenario, std::uint64_t seed, std::size_t played)
    : m_scenario(&scenario), m_seatsEach(scenario.seats.size()) {
    ASSERT(played >= 1 && played <= kMaxFactories);
    m_all.reserve(played + 1);
    for (std::size_t i = 0; i <= played; ++i) m_all.emplace_back(scenario, seed);
    for (std::size_t i = 0; i < played; ++i) m_watches.emplace_back(m_all[i].world());
}

Factories::Place Factories::placeOf(SeatId roomSeat) const {
    if (roomSeat.index() >= seats()) return {};
    return {roomSeat.index() / m_seatsEach, SeatId(roomSeat.index() % m_seatsEach)};
}

Standings Factories::standings(std::int32_t round) const {
    Standings all{round, {}, standingOf(untouched().world())};
    for (std::size_t i = 0; i < played(); ++i) all.factories.push_back(standingOf(m_all[i].world()));
    return all;
}

void Factories::advance(std::size_t factory, SimTime until) {
    if (factory < m_watches.size())
        m_watches[factory].advance(m_all[factory], until);
    else
        m_all[factory].advanceTo(until);
}

void Factories::advanceTo(SimTime until) {
    for (std::size_t i = 0; i < m_all.size(); ++i) advance(i, until);
}

void Factories::catchUp(SimTime at) {
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].world().now < at) advance(i, at);
}

Verdict Factories::check(SeatId roomSeat, const Command& command) const {
    const Place place = placeOf(roomSeat);
    return checkCommand(m_all[place.factory].world(), place.seat, command);
}

Verdict Factories::submit(SeatId roomSeat, const Command& command) {
    const Place place = placeOf(roomSeat);
    return m_all[place.factory].submit(place.seat, command);
}

bool Factories::canIntervene(const Intervention& intervention) const {
    return gemba::canIntervene(m_all.front().world(), intervention);
}

bool Factories::intervene(const Intervention& intervention) {
    bool done = true;
    for (Simulation& simulation : m_all) done = simulation.intervene(intervention) && done;
    return done;
}

void Factories::beginRound(std::int32_t round) {
    ASSERT(round >= 1);
    m_roundStarts.resize(static_cast<std::size_t>(round));
    std::vector<Bytes>& start = m_roundStarts.back();
    start.clear();
    for (const Simulation& simulation : m_all) start.push_back(simulation.image());
}

bool Factories::hasBegun(std::int32_t round) const {
    const auto index = static_cast<std::size_t>(round) - 1;
    return round >= 1 && index < m_roundStarts.size() && !m_roundStarts[index].empty();
}

void Factories::rememberGhosts() {
    std::vector<Ghost> ghosts;
    for (const Simulation& simulation : m_all) ghosts.push_back(ghostOf(simulation.world()));
    ghosts.back().baseline = Baseline::NobodyTouches;
    const bool further = m_ghosts.empty() || ghosts.front().factoryByDay.size() >= m_ghosts.front().factoryByDay.size();
    if (further && !ghosts.front().factoryByDay.empty()) m_ghosts = std::move(ghosts);
}

Ghosts Factories::ghostsOf(std::size_t factory) const {
    if (m_ghosts.empty()) return {};
    return {{m_ghosts[factory], m_ghosts.back()}};
}

void Factories::playAgain(std::int32_t round) {
    ASSERT(hasBegun(round));
    rememberGhosts();
    m_roundStarts.resize(static_cast<std::size_t>(round));
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        Result<Simulation> again = Simulation::fromImage(*m_scenario, m_roundStarts.back()[i]);
        ASSERT(again.ok());
        m_all[i] = std::move(again.value());
    }
    for (std::size_t i = 0; i < m_watches.size(); ++i) m_watches[i].goBack(m_all[i].world());
}

}  // namespace gemba
