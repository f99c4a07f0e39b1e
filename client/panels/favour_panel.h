// Lever: own people take the own vendor's boxes first. Nobody is told.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void favourPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
