// The facilitator's console as a window of its own: everything at once, in three columns. It names people and what is
// still to come, so it belongs on the host's own display and never on a mirrored one.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Says so instead when this line is not the host's.
void consoleScreen(const Ui& ui, const Table& table, const WindowLayout& layout, ConsoleDesk& desk, Acts& acts);

}  // namespace gemba
