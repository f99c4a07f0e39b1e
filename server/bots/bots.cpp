#include "server/bots/bots.h"

#include "server/bots/styles.h"

namespace gemba {

std::vector<Decision> decisions(BotStyle style, const PlayerView& view) {
    if (view.area.isNone()) return {};
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

std::vector<Command> decide(BotStyle style, const PlayerView& view) {
    std::vector<Command> wishes;
    for (Decision& decision : decisions(style, view)) wishes.push_back(std::move(decision.wish));
    return wishes;
}

}  // namespace gemba
