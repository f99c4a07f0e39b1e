// The first thing after the last round: the whole floor from above, with nothing hidden, and beside it in words where
// the boxes stand, team by team. One button leads on to the numbers.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void abovePanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk);

}  // namespace gemba
