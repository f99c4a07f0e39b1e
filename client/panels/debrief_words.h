// The words of the debrief: lesson, medals and standings, and what the four runs mean.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

void lessonWords(const Ui& ui, const Table& table);
void baselineWords(const Ui& ui, const Debrief& debrief);
// One line for each of the four runs: what its bar stands for. Its height, for content of that width, in pixels.
void fourWays(const Ui& ui, const Debrief& debrief);
[[nodiscard]] float fourWaysHeight(const Ui& ui, const Debrief& debrief, float width);

}  // namespace gemba
