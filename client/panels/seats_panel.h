// The seats of the room: who plays each, which bot keeps it while it is empty, who is ready, and the host's
// Start.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

// Seats with a person who is not ready yet, by name; the host need not say so.
[[nodiscard]] std::string notReady(const Table& table);

void seatsPanel(const Ui& ui, const Table& table, const PanelRect& area, Acts& acts);

}  // namespace gemba
