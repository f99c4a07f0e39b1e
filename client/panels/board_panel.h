// Lever: the view from above for everybody; who opens it pays.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void boardPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
