// How long work takes and how it is delivered, in words: waiting counted in, and the four DORA keys beside a published
// table.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void waitWords(const Ui& ui, const Debrief& debrief);
void deliveryWords(const Ui& ui, const Debrief& debrief);

}  // namespace gemba
