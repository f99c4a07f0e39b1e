// The factories of a race in the debrief, in words: who is ahead, what each shipped and earned, and what its silos
// cost.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void raceWords(const Ui& ui, const Table& table);

}  // namespace gemba
