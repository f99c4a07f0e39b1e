#include "server/bots/bots.h"

#include "server/bots/styles.h"

namespace gemba {

namespace {

Decisions leadArea(BotStyle style, const PlayerView& view) {
    switch (style) {
        case BotStyle::OwnTeamFirst: return ownTeamFirst(view);
        case BotStyle::ConstraintManager: return constraintManager(view);
        case BotStyle::DoNothing: return {};
        case BotStyle::UtilizationMaximizer: return utilizationMaximizer(view);
        case BotStyle::FirefighterHero: return firefighterHero(view);
        case BotStyle::Pusher: return pusher(view);
        case BotStyle::WipLimiter: return wipLimiter(view);
        case BotStyle::Mirror: return mirror(view);
    }
    return {};
}

}  // namespace

std::vector<Decision> decisions(BotStyle style, const PlayerView& view) {
    if (view.seat.isNone() || style == BotStyle::DoNothing) return {};
    switch (view.role) {
        case SeatRole::PeopleManager: return managePeople(style, view);
        case SeatRole::ReleaseLead: return leadReleases(style, view);
        case SeatRole::AreaLead: break;
    }
    Decisions made = leadArea(style, view);
    const bool saysItsOwn = style == BotStyle::Pusher || style == BotStyle::FirefighterHero;
    if (!saysItsOwn) report(made, style, view);
    bargain(made, style, view);
    return made;
}

std::vector<Command> decide(BotStyle style, const PlayerView& view) {
    std::vector<Command> wishes;
    for (Decision& decision : decisions(style, view)) wishes.push_back(std::move(decision.wish));
    return wishes;
}

}  // namespace gemba
