// The small form that makes an offer: to whom, what I give, what I want. Only what makes sense between two seats can
// be chosen.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void offerForm(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

}  // namespace gemba
