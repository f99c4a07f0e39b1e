// Lever: how carefully boxes are made, what each way costs and brings.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void qualityPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
