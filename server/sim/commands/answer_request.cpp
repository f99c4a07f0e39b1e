#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

// A part that was never asked of this seat does not exist for it, whatever it is elsewhere.
Verdict check(const World& world, SeatId seat, const AnswerRequest& wish) {
    if (wish.request.index() >= world.items.size()) return Verdict::UnknownTarget;
    const Item& part = world.items[wish.request.index()];
    const bool askedHere = part.kind == ItemKind::Change && part.maker == areaOf(world, seat);
    if (!askedHere || part.stage == Stage::Planned) return Verdict::UnknownTarget;
    return part.stage == Stage::Requested ? Verdict::Ok : Verdict::AlreadyAnswered;
}

void apply(World& world, SeatId seat, const AnswerRequest& wish) {
    if (wish.answer == Answer::Refuse) return refusePart(world, wish.request);
    acceptPart(world, wish.request);
    if (wish.promiseDays == 0) return;
    const Term term{TermKind::Part, wish.promiseDays, wish.request};
    const SeatId to = leadOf(world, itemOf(world, wish.request).owner);
    promise(world, {seat, to, term, {}, world.now + days(wish.promiseDays), PromiseState::Open});
}

}  // namespace gemba
