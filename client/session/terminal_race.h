// The factories of a race side by side as lines of text: what each shipped and earned in the end, what its silos cost,
// and its result at the end of each round. Pure.
#pragma once

#include <optional>

#include "client/session/terminal_text.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Empty where one factory runs alone. `own`: factory of who looks, none for who watches.
[[nodiscard]] TextLines raceLines(const Texts& texts, const Standings& race, std::optional<std::size_t> own,
                                  std::int32_t daysPerRound, const Page& page);

}  // namespace gemba
