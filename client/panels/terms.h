// What managers can give each other: which kinds make sense between two seats, and their words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/panels/widgets.h"

namespace gemba {

// The term of this kind that `giver` would give to `taker`, one of them the own seat, with the thing it is about;
// nothing when there is none.
[[nodiscard]] std::optional<Term> termFor(const Table& table, TermKind kind, SeatId giver, SeatId taker,
                                          std::int32_t days);
[[nodiscard]] std::vector<TermKind> kindsFor(const Table& table, SeatId giver, SeatId taker);
[[nodiscard]] const char* keyOf(TermKind kind);
[[nodiscard]] std::string termWords(const Ui& ui, const Table& table, const Term& term, SeatId taker);

}  // namespace gemba
