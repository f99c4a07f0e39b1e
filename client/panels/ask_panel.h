// Lever: whose wishes people follow, and telling everybody.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void askPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);
// Something found out that others do not know yet: it can be told, so it stands at the top of the column.
[[nodiscard]] bool canTell(const Table& table);
// What this seat has found out, or everybody knows. Nothing when there is nothing.
void foundOut(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
