// What who played alone reached beside a practised manager in the same seat, as medals. Nothing where par is not known.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void medals(const Ui& ui, const Debrief& debrief);

}  // namespace gemba
