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
Verdict check(const World& world, SeatId seat, const SetQuality& wish);
void apply(World& world, SeatId seat, const SetQuality& wish);
Verdict check(const World& world, SeatId seat, const StartProject& wish);
void apply(World& world, SeatId seat, const StartProject& wish);
Verdict check(const World& world, SeatId seat, const SetOvertime& wish);
void apply(World& world, SeatId seat, const SetOvertime& wish);
Verdict check(const World& world, SeatId seat, const Hire& wish);
void apply(World& world, SeatId seat, const Hire& wish);
Verdict check(const World& world, SeatId seat, const LendWorker& wish);
void apply(World& world, SeatId seat, const LendWorker& wish);
Verdict check(const World& world, SeatId seat, const CallBack& wish);
void apply(World& world, SeatId seat, const CallBack& wish);
Verdict check(const World& world, SeatId seat, const ExpediteItem& wish);
void apply(World& world, SeatId seat, const ExpediteItem& wish);
Verdict check(const World& world, SeatId seat, const SetCadence& wish);
void apply(World& world, SeatId seat, const SetCadence& wish);
Verdict check(const World& world, SeatId seat, const ShipNow& wish);
void apply(World& world, SeatId seat, const ShipNow& wish);
Verdict check(const World& world, SeatId seat, const HoldItem& wish);
void apply(World& world, SeatId seat, const HoldItem& wish);
Verdict check(const World& world, SeatId seat, const SetFavour& wish);
void apply(World& world, SeatId seat, const SetFavour& wish);
Verdict check(const World& world, SeatId seat, const AskAround& wish);
void apply(World& world, SeatId seat, const AskAround& wish);
Verdict check(const World& world, SeatId seat, const Expose& wish);
void apply(World& world, SeatId seat, const Expose& wish);
Verdict check(const World& world, SeatId seat, const Propose& wish);
void apply(World& world, SeatId seat, const Propose& wish);
Verdict check(const World& world, SeatId seat, const AnswerOffer& wish);
void apply(World& world, SeatId seat, const AnswerOffer& wish);
Verdict check(const World& world, SeatId seat, const OpenBoard& wish);
void apply(World& world, SeatId seat, const OpenBoard& wish);
Verdict check(const World& world, SeatId seat, const Undo& wish);
void apply(World& world, SeatId seat, const Undo& wish);

[[nodiscard]] inline AreaId areaOf(const World& world, SeatId seat) {
    return world.scenario->seats[seat.index()].area;
}

}  // namespace gemba
