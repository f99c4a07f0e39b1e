// After the last round: four ways with the same luck, day by day, where work piled up, how long one feature
// took, and the lesson that was sealed until now. All at once on a big window, one at a time on a small one.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void debriefPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk);

}  // namespace gemba
