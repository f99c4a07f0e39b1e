// The first thing after the last round: the whole floor from above, with nothing hidden. Beside it where people's time
// went, below it who was busiest longest; where there is no room for them, in words where the boxes stand. One button
// leads on to the numbers.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The floor smaller, with room for shares and strip, where the debrief has them and the window is big enough for its
// text; else the layout as it is.
[[nodiscard]] WindowLayout aboveLayout(const Ui& ui, const WindowLayout& layout, const Debrief* debrief);

void abovePanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);
// What the factory has shipped and earned until the view's moment.
void factoryResults(const Ui& ui, const Table& table);

}  // namespace gemba
