#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

constexpr std::int32_t kPeaceDays = 60;  // a directive rests that long

bool isActive(const DirectiveView& directive) {
    return directive.favours || directive.away > 0;
}

bool hasOffered(const PlayerView& view, SeatId to) {
    return std::any_of(view.offers.begin(), view.offers.end(),
                       [&](const OfferView& offer) { return offer.from == view.seat && offer.to == to; });
}

// Gets something, and gives away nobody.
bool paysOff(const OfferView& offer) {
    if (offer.want.kind == TermKind::Nothing) return true;
    return offer.give.kind != TermKind::Nothing && offer.want.kind != TermKind::Person;
}

// A part that others wait for is a good deed; a person is one only in exchange.
bool helpsFlow(const OfferView& offer) {
    return offer.want.kind != TermKind::Person || offer.give.kind != TermKind::Nothing;
}

// What people follow besides the order of work is asked for once a week, until somebody knows.
void lookForDirectives(Decisions& made, const PlayerView& view) {
    if (!hasLever(view, Lever::Ask) || isOrdered(view, Lever::Ask)) return;
    if (view.directives.empty() && isWeekStart(view)) made.push_back({AskAround{}, Reason::AskPeople});
    for (const DirectiveView& directive : view.directives)
        if (!directive.exposed && directive.seat != view.seat)
            made.push_back({Expose{directive.seat}, Reason::TellEverybody});
}

void offerPeace(Decisions& made, const PlayerView& view) {
    if (!hasLever(view, Lever::Trade)) return;
    for (const DirectiveView& directive : view.directives) {
        if (directive.seat == view.seat || !isActive(directive) || hasOffered(view, directive.seat)) continue;
        const Propose offer{directive.seat, {TermKind::OwnBox, 0, {}}, {TermKind::Directive, kPeaceDays, {}}};
        made.push_back({offer, Reason::OfferPeace});
    }
}

}  // namespace

void answerOffers(Decisions& made, const PlayerView& view, bool (*accepts)(const OfferView&), Reason yes) {
    for (const OfferView& offer : view.offers) {
        if (offer.to != view.seat) continue;
        const bool good = accepts(offer);
        made.push_back({AnswerOffer{offer.id, good ? Answer::Accept : Answer::Refuse}, good ? yes : Reason::BadDeal});
    }
}

void bargain(Decisions& made, BotStyle style, const PlayerView& view) {
    switch (attitudeOf(style)) {
        case Attitude::Passive: return;
        case Attitude::Selfish: answerOffers(made, view, paysOff, Reason::GoodDeal); break;
        case Attitude::Helpful: answerOffers(made, view, helpsFlow, Reason::GoodForFlow); break;
    }
    // Whoever is paid for what the own people do wants them to follow the own order of work.
    lookForDirectives(made, view);
    offerPeace(made, view);
}

}  // namespace gemba
