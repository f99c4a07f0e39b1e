// The line under the floor: news, newest first; while planning, what a newcomer should do now.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The key of the sentence that helps a newcomer most; null when news are more useful.
[[nodiscard]] const char* hintKey(const Table& table, const Desk& desk);

void ticker(const Ui& ui, const Table& table, const WindowLayout& layout, const Desk& desk, Acts& acts);

}  // namespace gemba
