// Management styles. A bot sees a PlayerView and sends commands, exactly like a person; it knows nothing else.
#pragma once

#include <vector>

#include "shared/protocol/messages.h"

namespace gemba {

// Bots look up twice a day.
inline constexpr Duration kBotInterval = hours(4);

// What a manager of this style wishes now. Same view, same wishes: bots have no memory and no luck.
[[nodiscard]] std::vector<Command> decide(BotStyle style, const PlayerView& view);

}  // namespace gemba
