// What was decided in a session, when and by whom: all that another run needs to go the same way, or another one.
// People's commands and what came from outside stand word for word; of bots only that it was their turn, for they
// decide anew.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "server/replay/records.h"

namespace gemba {

// A person's command, as it was accepted; ids are the world's own.
struct Move {
    SimTime at;
    SeatId seat;
    Command command;
};
struct BotsTurn {
    SimTime at;
    std::vector<std::optional<BotStyle>> styles;  // by seat; none = a person decides there
};
struct FromOutside {
    SimTime at;
    Intervention what;
};
using Act = std::variant<Move, BotsTurn, FromOutside>;

[[nodiscard]] SimTime timeOf(const Act& act);

// One factory's session as far as it went, in the world's time. The scenario is not part of it.
struct Course {
    std::uint64_t seed = 0;
    std::vector<Act> acts;  // as they happened
    SimTime end;
};

// Gathers the acts of a room from its journal, without what a round that was played again has undone.
class ActLog {
  public:
    // With the scenario's own bots, until a record says otherwise.
    ActLog(const Scenario& scenario, std::size_t factories);
    void add(const JournalRecord& record);
    // Of one of the factories of the room, up to `end`.
    [[nodiscard]] Course courseOf(std::size_t factory, std::uint64_t seed, SimTime end) const;

  private:
    struct Gatherer;
    struct Somebody {
        SeatId seat;
        bool present = false;
        bool autopilot = false;
    };
    [[nodiscard]] bool personPlays(SeatId seat) const;

    std::size_t m_seatsEach;
    std::vector<Act> m_acts;  // seats are the room's
    std::vector<std::size_t> m_roundStarts;
    std::vector<BotStyle> m_styles;  // by seat of the room
    std::vector<Somebody> m_people;
};

}  // namespace gemba
