// Lever: order of work. Rows are dragged, moved by Alt+Up and Alt+Down, or by arrow buttons; one wish per
// move, sent when the row is let go.
#pragma once

#include <vector>

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

// The order as the player wished it last, else as the view says.
[[nodiscard]] std::vector<WorkClass> orderNow(const Table& table);
// Moves one class to a place; places beyond the ends count as the ends.
[[nodiscard]] std::vector<WorkClass> movedTo(std::vector<WorkClass> order, WorkClass what, int place);

void orderLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
