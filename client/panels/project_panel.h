// Lever: improvements of the own area, done by its own people.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void projectPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
