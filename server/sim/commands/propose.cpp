#include "server/sim/commands/commands.h"
#include "server/sim/flow.h"
#include "server/sim/visibility.h"

namespace gemba {

namespace {

// A secret cannot be asked for by who does not know it.
bool mayName(const World& world, SeatId seat, SeatId giver, const Term& term) {
    if (term.kind != TermKind::Directive || giver == seat) return true;
    return knowsDirective(world, Viewer{seat}, giver);
}

// Only what can be told without knowing the other's affairs: whether there is somebody to send shows at the answer.
bool makesSense(const World& world, SeatId seat, SeatId giver, SeatId taker, const Term& term) {
    if (term.kind == TermKind::Nothing) return true;
    if (term.days < 0 || term.days > kMostTermDays || !mayName(world, seat, giver, term)) return false;
    const SeatRole gives = defOf(world, giver).role;
    const SeatRole takes = defOf(world, taker).role;
    switch (term.kind) {
        case TermKind::Person: return term.days > 0 && gives != SeatRole::ReleaseLead && takes == SeatRole::AreaLead;
        case TermKind::Part: return term.days > 0 && !partMeant(world, giver, taker, term.item).isNone();
        case TermKind::OwnBox: return gives == SeatRole::AreaLead && takes == SeatRole::PeopleManager;
        case TermKind::Directive: return term.days > 0 && gives == SeatRole::PeopleManager;
        default: return false;
    }
}

// A part on the own floor or in the own inbox, or an own feature that has been started: nothing else has a name here.
bool mayName(const World& world, SeatId seat, const Term& term) {
    if (term.kind != TermKind::Part) return true;
    if (term.item.index() >= world.items.size()) return false;
    const Item& item = itemOf(world, term.item);
    const AreaId own = areaOf(world, seat);
    if (item.kind == ItemKind::Change) return item.maker == own && item.stage != Stage::Planned;
    return item.owner == own && item.stage != Stage::Backlog;
}

}  // namespace

Verdict check(const World& world, SeatId seat, const Propose& wish) {
    if (wish.to.index() >= world.managers.size()) return Verdict::UnknownTarget;
    if (wish.to == seat || world.offers.size() == kMaxOffers) return Verdict::OutOfRange;
    if (!mayName(world, seat, wish.give) || !mayName(world, seat, wish.want)) return Verdict::UnknownTarget;
    if (wish.give.kind == TermKind::Nothing && wish.want.kind == TermKind::Nothing) return Verdict::OutOfRange;
    if (!makesSense(world, seat, seat, wish.to, wish.give)) return Verdict::NothingToGive;
    return makesSense(world, seat, wish.to, seat, wish.want) ? Verdict::Ok : Verdict::NothingToGive;
}

// A new offer to the same seat takes the place of the old one.
void apply(World& world, SeatId seat, const Propose& wish) {
    std::erase_if(world.offers, [&](const Offer& old) { return old.from == seat && old.to == wish.to; });
    Offer offer{++world.offerIds, seat, wish.to, wish.give, wish.want};
    // An item that means nothing is dropped: kept, it would come back under its own name.
    const auto meant = [&](SeatId giver, SeatId taker, const Term& term) {
        return term.kind == TermKind::Part ? partMeant(world, giver, taker, term.item) : ItemId{};
    };
    offer.give.item = meant(seat, wish.to, offer.give);
    offer.want.item = meant(wish.to, seat, offer.want);
    world.offers.push_back(offer);
}

}  // namespace gemba
