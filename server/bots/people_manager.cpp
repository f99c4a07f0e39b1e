#include <algorithm>

#include "server/bots/styles.h"

namespace gemba {

namespace {

bool hasPromisedPeace(const PlayerView& view) {
    return std::any_of(view.promises.begin(), view.promises.end(), [&](const PromiseView& promise) {
        return promise.by == view.seat && promise.term.kind == TermKind::Directive &&
               promise.state == PromiseState::Open;
    });
}

// A box of the own vendor first is what the seat is paid for.
bool paysVendor(const OfferView& offer) {
    return offer.give.kind == TermKind::OwnBox || offer.want.kind == TermKind::Nothing;
}

bool always(const OfferView&) {
    return true;
}

bool isAway(const WorkerView& worker) {
    return !worker.home.isNone() && worker.area != worker.home;
}

void sendHome(Decisions& made, const PlayerView& view) {
    if (!hasLever(view, Lever::Lend) || isOrdered(view, Lever::Lend)) return;
    for (const WorkerView& worker : view.workers)
        if (isAway(worker)) made.push_back({CallBack{worker.handle}, Reason::EverybodyHome});
}

void favour(Decisions& made, const PlayerView& view, bool on, Reason reason) {
    const auto own = std::find_if(view.directives.begin(), view.directives.end(),
                                  [&](const DirectiveView& directive) { return directive.seat == view.seat; });
    if (own == view.directives.end() || own->favours == on || !hasLever(view, Lever::Favour)) return;
    made.push_back({SetFavour{on}, reason});
}

// One person, to who says that it is in trouble.
void helpTheFire(Decisions& made, const PlayerView& view) {
    if (!hasLever(view, Lever::Lend) || isOrdered(view, Lever::Lend)) return;
    for (std::size_t i = 0; i < view.areas.size(); ++i) {
        if (view.areas[i].report != Report::InTrouble) continue;
        const auto who = std::find_if(view.workers.begin(), view.workers.end(), [&](const WorkerView& worker) {
            return worker.area != AreaId(i) && worker.employer == view.employer && !isAway(worker);
        });
        if (who == view.workers.end()) return;
        made.push_back({LendWorker{who->handle, AreaId(i), 5}, Reason::HelpTheFire});
        return;
    }
}

}  // namespace

Decisions managePeople(BotStyle style, const PlayerView& view) {
    Decisions made;
    if (attitudeOf(style) == Attitude::Selfish) {
        if (!hasPromisedPeace(view)) favour(made, view, true, Reason::OwnVendorFirst);
        answerOffers(made, view, paysVendor, Reason::GoodDeal);
        return made;
    }
    favour(made, view, false, Reason::NoFavourites);
    if (style == BotStyle::FirefighterHero) {
        helpTheFire(made, view);
    } else {
        sendHome(made, view);
    }
    answerOffers(made, view, always, Reason::GoodForFlow);
    return made;
}

}  // namespace gemba
