// The levers that a seat can set once and for all, for "what if …?": what there is to choose from, and its words.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

// Only levers that the scenario gives to the seat in some round; empty for a seat that has none of them.
[[nodiscard]] std::vector<Command> settingsOf(const FloorPlan& plan, SeatId seat);
// "neighbours' parts first", "overtime, always" …
[[nodiscard]] std::string settingWords(const Ui& ui, const FloorPlan& plan, const Command& setting);
// The round that gives it to the seat, 1 at least.
[[nodiscard]] std::int32_t roundOf(const FloorPlan& plan, SeatId seat, const Command& setting);

}  // namespace gemba
