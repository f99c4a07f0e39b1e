// Lever: what is finished: hold it back, let it go, ship it now.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void dockPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
