// What this is about, before the first plan: the factory, the own seat, the pay, and three things to do.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void briefingPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Acts& acts);

}  // namespace gemba
