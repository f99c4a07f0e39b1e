// Presets: the same factory in sessions of other lengths. A facilitator chooses one by name.
#pragma once

#include <string_view>

#include "shared/base/result.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// Real time of all its phases together.
[[nodiscard]] std::int32_t secondsOf(const PresetDef& preset);

// The scenario with the phases of this preset in its session; with no name, as it is. An error names all presets that
// there are.
[[nodiscard]] Result<Scenario> withPreset(const Scenario& scenario, std::string_view name);

}  // namespace gemba
