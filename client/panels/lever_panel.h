// The column at the right: all levers of the own seat, or, while watching, the seats one may take.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Levers work while planning and while the days run, for a seat that no bot plays.
[[nodiscard]] bool leversOpen(const Table& table);

void leverPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);

}  // namespace gemba
