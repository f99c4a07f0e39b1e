// Several people at one laptop: whose turn it is to look, and when a screen between hides everything. Pure: the window
// tells it what the room does and what was pressed, and sends what it says.
#pragma once

#include <optional>

#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr int kMostHotSeats = 8;

enum class HotShows : std::uint8_t { Everybody, Between, Person };

struct HotSeat {
    int people = 0;   // at this laptop; 0 = only one, nothing is passed
    int at = 0;       // who looks, or who is to look next
    int planned = 0;  // how many are done with this round's plan
    bool between = false;
    bool held = false;  // we paused the run while the laptop is passed
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;
};

struct HotOrders {
    bool everybodyReady = false;  // to be said for each person
    std::optional<SetClock> clock;
};

[[nodiscard]] HotShows showsNow(const HotSeat& hot);
[[nodiscard]] int nextPerson(const HotSeat& hot);
[[nodiscard]] bool isLastPlanner(const HotSeat& hot);  // who plans now is the last one

// Call whenever the room may have changed.
[[nodiscard]] HotOrders follow(HotSeat& hot, const RoomState& room);
// The person at the laptop is done: on to `to`, or, when all have planned, into the days.
[[nodiscard]] HotOrders passOn(HotSeat& hot, const RoomState& room, int to);
// Somebody said "that is me"; in a plan only the one it was passed to.
[[nodiscard]] HotOrders takeOver(HotSeat& hot, const RoomState& room, int person);

// What everybody at the laptop may look at together: until the board is open or the debrief has come,
// only what all seats know anyway.
[[nodiscard]] PlayerView viewForAll(const PlayerView& view, Phase phase);

}  // namespace gemba
