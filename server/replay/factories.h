// The factories of one room, all on one clock and the same luck: those that are played, and one that nobody touches, to
// compare with. Keeps how each round began, so that it can be played again. Used by the room and by the replayer.
#pragma once

#include "server/replay/watch.h"
#include "server/sim/simulation.h"
#include "shared/protocol/messages.h"

namespace gemba {

class Factories {
  public:
    // The scenario outlives the factories. `played`: 1 … kMaxFactories.
    Factories(const Scenario& scenario, std::uint64_t seed, std::size_t played);

    [[nodiscard]] std::size_t played() const { return m_all.size() - 1; }
    [[nodiscard]] const Simulation& at(std::size_t factory) const { return m_all[factory]; }
    // Of a factory that is played.
    [[nodiscard]] const Watch& watchOf(std::size_t factory) const { return m_watches[factory]; }
    [[nodiscard]] const Simulation& untouched() const { return m_all.back(); }
    [[nodiscard]] SimTime now() const { return m_all.front().world().now; }
    // On the session's own clock: day 1 begins at 0.
    [[nodiscard]] SimTime sessionTimeOf(SimTime at) const { return sessionTime(m_all.front().world(), at); }

    // The room numbers the seats of all its factories through: factory 0's come first.
    struct Place {
        std::size_t factory = 0;
        SeatId seat;  // in that factory; none for who watches
    };
    [[nodiscard]] Place placeOf(SeatId roomSeat) const;
    [[nodiscard]] std::size_t seats() const { return played() * m_seatsEach; }

    [[nodiscard]] Standings standings(std::int32_t round) const;

    void advanceTo(SimTime until);
    // The same for a record of that moment: while planning nothing happens between two records of one moment, so that
    // what was ordered for this morning waits until the days run.
    void catchUp(SimTime at);
    // Of the factory to which the room's seat belongs; ids are the world's own.
    [[nodiscard]] Verdict check(SeatId roomSeat, const Command& command) const;
    [[nodiscard]] Verdict submit(SeatId roomSeat, const Command& command);
    [[nodiscard]] bool canIntervene(const Intervention& intervention) const;
    // In all of them, the untouched one too. False = there is no such event.
    [[nodiscard]] bool intervene(const Intervention& intervention);

    // Planning for the round begins: remembers everything as it is. Rounds after it are forgotten.
    void beginRound(std::int32_t round);
    [[nodiscard]] bool hasBegun(std::int32_t round) const;
    // Everything is again as it was when the round began. Only of a round that has begun.
    void playAgain(std::int32_t round);
    // How this luck went before a round was played again: a factory that is played, and the untouched one. The run that
    // came furthest counts, of those the last. Empty while nothing was played again.
    [[nodiscard]] Ghosts ghostsOf(std::size_t factory) const;

  private:
    void advance(std::size_t factory, SimTime until);
    void rememberGhosts();

    const Scenario* m_scenario;
    std::size_t m_seatsEach;
    std::vector<Simulation> m_all;                  // the untouched one last
    std::vector<Watch> m_watches;                   // one per factory that is played
    std::vector<std::vector<Bytes>> m_roundStarts;  // an image of each, by round
    std::vector<Ghost> m_ghosts;                    // of each, the untouched one last; empty = nothing played again
};

}  // namespace gemba
