// Lever: one box before all others, everywhere on its way.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void expeditePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
