// The bar over everything: round, day, the phase's clock with the host's buttons, own bonus against the
// factory.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void topBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);

}  // namespace gemba
