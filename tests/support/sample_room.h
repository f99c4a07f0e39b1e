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
    Analysis analysis{};
    WhatIfAnswer whatIf{};
    [[nodiscard]] Table table() const;
};

[[nodiscard]] SampleRoom sampleRoom(Phase phase);
// What the debrief finds out: neutron's order of work in round 1 moved most, the last station would bring most.
[[nodiscard]] Analysis sampleAnalysis();
[[nodiscard]] WhatIfAnswer sampleAnswer();

}  // namespace gemba
