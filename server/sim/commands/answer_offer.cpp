#include <algorithm>

#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"

namespace gemba {

namespace {

std::vector<Offer>::const_iterator offerFor(const World& world, SeatId seat, std::uint32_t id) {
    return std::find_if(world.offers.begin(), world.offers.end(),
                        [&](const Offer& offer) { return offer.id == id && offer.to == seat; });
}

}  // namespace

Verdict check(const World& world, SeatId seat, const AnswerOffer& wish) {
    const auto offer = offerFor(world, seat, wish.offer);
    if (offer == world.offers.end()) return Verdict::UnknownTarget;
    if (wish.answer == Answer::Refuse) return Verdict::Ok;
    const bool possible =
        canGive(world, offer->from, offer->to, offer->give) && canGive(world, offer->to, offer->from, offer->want);
    return possible ? Verdict::Ok : Verdict::NothingToGive;
}

void apply(World& world, SeatId seat, const AnswerOffer& wish) {
    const auto found = offerFor(world, seat, wish.offer);
    const Offer offer = *found;
    world.offers.erase(found);
    if (wish.answer == Answer::Refuse) return;
    give(world, offer.from, offer.to, offer.give);
    give(world, offer.to, offer.from, offer.want);
}

}  // namespace gemba
