// Which levers the own seat has now, which come later, and when a pull takes effect.
#pragma once

#include <string>

#include "client/panels/widgets.h"

namespace gemba {

[[nodiscard]] SeatRole roleOf(const Table& table);
[[nodiscard]] bool canPull(const Table& table, Lever lever);
// The round that unlocks a lever of this seat; 0 = it has it now, or never will.
[[nodiscard]] std::int32_t comesInRound(const Table& table, Lever lever);
[[nodiscard]] const char* keyOf(Lever lever);
// "tomorrow morning", "at once" …
[[nodiscard]] std::string effectText(const Ui& ui, const Table& table, Lever lever);
// One grey line for each round that unlocks more levers of this seat.
void lockedLines(const Ui& ui, const Table& table);

}  // namespace gemba
