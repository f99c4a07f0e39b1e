// What a command named (a box, a person, an offer, an order), told so that it can be found in another run of the same
// factory, where other numbers were given: boxes and people by their birth, which is the same on every luck; an offer
// by who made it; an order by its lever.
#pragma once

#include <optional>

#include "server/sim/world.h"

namespace gemba {

struct Named {
    std::uint64_t birth = 0;  // of the box or the person; 0 = none is named
    std::uint64_t give = 0;   // Propose: of the part on either side
    std::uint64_t want = 0;
    AreaId asker;                       // AnswerRequest: whose feature waits for the part
    SeatId proposer;                    // AnswerOffer
    std::optional<Lever> ordered = {};  // Undo: the seat's order with this lever …
    std::int32_t nth = 0;               // … so many of them before it
};

// In the world in which the command is about to be given.
[[nodiscard]] Named namedIn(const World& world, const Command& command);
// The command with that world's own numbers; nothing where the thing is not there.
[[nodiscard]] std::optional<Command> inWorld(const World& world, SeatId seat, Command command, const Named& named);

}  // namespace gemba
