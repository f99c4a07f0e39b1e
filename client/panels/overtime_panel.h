// Lever: longer days, at a price.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void overtimePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
