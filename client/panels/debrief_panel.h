// After the last round: the floor from above, then what it brought, page by page: result, flow, times, work, who was
// busiest, and the lesson that was sealed until now. A page shows its two sheets side by side, one over the other, or,
// in windows that are small for their text, one at a time. Or the
// session again.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void debriefPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);

}  // namespace gemba
