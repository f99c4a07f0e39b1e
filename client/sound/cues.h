// Which sounds are due: compares what one person sees now with what they saw before. Pure; hears nothing that the eye
// could not see.
#pragma once

#include <vector>

#include "client/intent/outbox.h"
#include "client/sound/sounds.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Of a room and a view, what sounds depend on.
struct Audible {
    Phase phase = Phase::Lobby;
    std::int32_t speedPercent = 100;
    SeatId seat;  // none = watching
    SimTime now;
    std::int32_t shipped = 0;             // features, of everybody
    std::int32_t brokenPromises = 0;      // given by the own seat or to it
    bool floorOpen = false;               // the whole floor is to be seen
    std::vector<std::uint32_t> requests;  // handles, sorted
    std::vector<std::uint32_t> offers;    // to the own seat, sorted
    std::vector<NewsView> fires;          // of the own area; of all where the seat has none
};

[[nodiscard]] Audible audibleIn(const RoomState& room, const PlayerView& view);

// Each sound once, most important first. The floor is compared only as one seat sees it, and only while time goes on
// (it goes back when a round is played again).
[[nodiscard]] std::vector<Sound> soundsDue(const Audible& before, const Audible& now,
                                           const std::vector<AnsweredWish>& answers);

}  // namespace gemba
