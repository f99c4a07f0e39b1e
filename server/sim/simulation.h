// The only door to a factory: a pure function of scenario, seed, ordered commands and time.
#pragma once

#include <span>

#include "server/sim/interventions.h"
#include "server/sim/payroll.h"
#include "server/sim/world.h"
#include "shared/base/result.h"
#include "shared/wire/bits.h"

namespace gemba {

class Simulation {
  public:
    // The scenario must be checked and outlive the simulation.
    Simulation(const Scenario& scenario, std::uint64_t seed, Keep keep = Keep::All)
        : m_world(makeWorld(scenario, seed, keep)) {}
    Simulation(Scenario&&, std::uint64_t, Keep = Keep::All) = delete;  // it would not outlive anything

    // Ids in the command are the world's own. Ok = done; anything else changed nothing.
    Verdict submit(SeatId seat, const Command& command);
    // Pays what was done so far by the scheme so far; from now on the new one counts. Moves nobody's luck. Where the
    // scheme stays, a new period begins all the same: its tournament is a new one.
    void setScheme(Scheme scheme) { changeScheme(m_world, scheme); }
    // The facilitator's hand. False = there is no such event, and nothing changed.
    [[nodiscard]] bool intervene(const Intervention& intervention);
    // Does everything due up to and including `until`; never goes back.
    void advanceTo(SimTime until);
    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] std::uint64_t stateHash() const;

    // Hands over the records so far and goes on with an empty list: for runs longer than memory. `into` is emptied
    // first; its memory is used for the next records.
    void takeVisits(std::vector<Visit>& into);

    // The whole state as bytes, and back. The scenario is not part of it.
    [[nodiscard]] Bytes image() const;
    [[nodiscard]] static Result<Simulation> fromImage(const Scenario& scenario, std::span<const std::uint8_t> bytes);

  private:
    explicit Simulation(World world) : m_world(std::move(world)) {}
    World m_world;
};

// What a command would answer; changes nothing.
[[nodiscard]] Verdict checkCommand(const World& world, SeatId seat, const Command& command);

}  // namespace gemba
