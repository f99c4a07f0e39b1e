// Management styles. A bot sees a PlayerView and sends commands, exactly like a person; it knows nothing else.
#pragma once

#include <vector>

#include "shared/protocol/messages.h"
#include "shared/protocol/reason.h"

namespace gemba {

// Bots look up twice a day.
inline constexpr Duration kBotInterval = hours(4);

struct Decision {
    Command wish;
    Reason reason = Reason::OwnFeaturesFirst;
};

// What a manager of this style wishes now, and why. Same view, same wishes: bots have no memory and no luck.
[[nodiscard]] std::vector<Decision> decisions(BotStyle style, const PlayerView& view);
// The wishes alone.
[[nodiscard]] std::vector<Command> decide(BotStyle style, const PlayerView& view);

}  // namespace gemba
