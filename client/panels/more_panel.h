// The other levers of a seat: a board of names, one of them open at a time, and what comes in later rounds.
#pragma once

#include <vector>

#include "client/panels/desk.h"
#include "client/panels/lever_gate.h"

namespace gemba {

// The levers that share the board, in its order: those that this seat can pull now.
[[nodiscard]] std::vector<Lever> moreLevers(const Table& table);

void morePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
