// A made-up session for tests and pictures of panels: five teams, the seat of the second one, a busy floor.
#pragma once

#include "client/panels/table.h"

namespace gemba {

struct SampleRoom {
    FloorPlan plan;
    RoomState room;
    PlayerView view;
    std::vector<Wish> pending;
    Debrief debrief;
    SeatId seat{1};
    bool host = true;
    bool debriefThere = true;
    [[nodiscard]] Table table() const;
};

[[nodiscard]] SampleRoom sampleRoom(Phase phase);

}  // namespace gemba
