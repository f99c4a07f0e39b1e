// Lever: new people for the own area.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void hirePanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
