// The session as a page for browsers, to take home: writes it, with the names of people or without, and says where it
// is.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void savePart(const Ui& ui, const SavedPage& saved, Desk& desk, Acts& acts);

}  // namespace gemba
