// Whether a window can be opened at all. SFML stops the whole program when there is no display, so ask here
// first.
#pragma once

#include "shared/base/result.h"

namespace gemba {

// The error says in one sentence what is missing.
[[nodiscard]] Status checkDisplay();

}  // namespace gemba
