// What each command asks and does: `check` says why not and changes nothing, `apply` is called only after Ok.
#pragma once

#include "server/sim/world.h"

namespace gemba {

Verdict check(const World& world, SeatId seat, const PostWorker& wish);
void apply(World& world, SeatId seat, const PostWorker& wish);
Verdict check(const World& world, SeatId seat, const SetOrder& wish);
void apply(World& world, SeatId seat, const SetOrder& wish);
Verdict check(const World& world, SeatId seat, const SetWipLimit& wish);
void apply(World& world, SeatId seat, const SetWipLimit& wish);
Verdict check(const World& world, SeatId seat, const AnswerRequest& wish);
void apply(World& world, SeatId seat, const AnswerRequest& wish);
Verdict check(const World& world, SeatId seat, const WalkTo& wish);
void apply(World& world, SeatId seat, const WalkTo& wish);
Verdict check(const World& world, SeatId seat, const SayReport& wish);
void apply(World& world, SeatId seat, const SayReport& wish);

[[nodiscard]] inline AreaId areaOf(const World& world, SeatId seat) {
    return world.scenario->seats[seat.index()].area;
}

}  // namespace gemba
