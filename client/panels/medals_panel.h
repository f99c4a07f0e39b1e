// What who played alone reached beside a practised manager in the same seat, as medals. Nothing where par is not known.
#pragma once

#include "client/panels/widgets.h"
#include "shared/rules/medal.h"

namespace gemba {

// A disc in a ring; no medal is the ring alone, beyond par has a second one.
void drawMedal(const Ui& ui, Medal medal, ImVec2 centre, float radius);
void medals(const Ui& ui, const Debrief& debrief);

}  // namespace gemba
