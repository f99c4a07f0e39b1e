// The facilitator's console: a drawer at the left, for hosts only. What it shows at once may be seen by everybody who
// looks at a mirrored screen; names, events and texts stay folded until they are asked for.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Opens and closes with F2; draws nothing for people without a console.
void consolePanel(const Ui& ui, const Table& table, const WindowLayout& layout, ConsoleDesk& desk, Acts& acts);
// Of the button that opens it; the label needs so much.
[[nodiscard]] float consoleButtonWidth(const Ui& ui);
void consoleButton(const Ui& ui, const Table& table, ConsoleDesk& desk, ImVec2 size);

}  // namespace gemba
