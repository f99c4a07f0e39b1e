// The words of the debrief: lesson, medals and standings, and what the four runs mean.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void lessonWords(const Ui& ui, const Table& table);
void baselineWords(const Ui& ui, const Debrief& debrief);

}  // namespace gemba
