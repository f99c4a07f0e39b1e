// The foot of a page of the debrief: what comes next, and on the first page why the result is what it is. On the last
// page the host may play it again: same factory, same luck.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void debriefFoot(const Ui& ui, const Table& table, const PanelRect& area, Desk& desk, Acts& acts);
void lastFoot(const Ui& ui, const PanelRect& area, Desk& desk, Acts& acts);

// Why the session ended below the run in which every team serves itself; empty when it did not.
[[nodiscard]] std::string whyBelow(const Texts& texts, const std::vector<BaselineResult>& results);

}  // namespace gemba
