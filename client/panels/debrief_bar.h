// The bar over the debrief: the floor and the pages as tabs, and what session it was.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

void debriefBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk);
// Left and right go from page to page, the floor being the first, unless somebody types or something lies over it.
void debriefKeys(const Ui& ui, const Table& table, Desk& desk);

}  // namespace gemba
