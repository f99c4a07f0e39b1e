// Lever: own orders that have not taken effect yet, each with its undo.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void ordersPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
