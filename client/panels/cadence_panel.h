// Lever: how often finished boxes ship.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void cadencePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
