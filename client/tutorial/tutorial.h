// Goes through the lessons with one person: sees by the views what happened, and says what to send to the room. Knows
// no clock of its own; the same sights always lead to the same place.
#pragma once

#include <vector>

#include "client/tutorial/lesson.h"
#include "shared/protocol/messages.h"

namespace gemba {

// The places of the factory that the lessons are about.
struct TutorialPlaces {
    AreaId own;
    AreaId other;  // who makes the missing parts
    StationId make;
    StationId review;
    StationId otherMake;
};

struct TutorialSight {
    const FloorPlan& plan;
    const RoomState& room;
    const PlayerView& view;
    SeatId seat;  // none = not seated yet
};

// The run's clock is not ours, is asked to stop, or stands still for us.
enum class Hold : std::uint8_t { Free, Asked, Held };

struct TutorialState {
    Lesson lesson = Lesson::Start;
    bool done = false;         // it happened; there is something to read
    std::vector<ItemId> made;  // own boxes seen at the first station since the lesson began
    std::int32_t pile = 0;     // waiting for review when the lesson began
    std::int32_t shipped = 0;  // own features shipped by then
    Hold hold = Hold::Free;
    bool ranOn = false;             // the person ended our pause in this lesson
    Phase pushed = Phase::Debrief;  // the phase before planning that was left last
};

[[nodiscard]] TutorialPlaces placesOf(const TutorialSight& sight);
// Boxes that wait at a station, as far as the view says.
[[nodiscard]] std::int32_t waitingAt(const PlayerView& view, StationId station);

// Takes in what the person sees now, as often as it likes. What to send: nobody waits in the lobby alone, and the clock
// stops while there is something to read.
[[nodiscard]] std::vector<HostOrder> follow(TutorialState& state, const TutorialSight& sight);
// The person has read what there was to read.
void readOn(TutorialState& state, const TutorialSight& sight);

}  // namespace gemba
