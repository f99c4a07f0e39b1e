// Lever: the inbox. Other areas ask for a part and wait for a yes or a no.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

void requestsLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
