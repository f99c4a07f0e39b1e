// The one place where a random time is read: a plain number of hours, or a table with a shape and its numbers.
// Called by the readers of stations and sources.
#pragma once

#include <optional>

#include "shared/scenario/section.h"

namespace gemba {

[[nodiscard]] Distribution readDistribution(Section& section, std::string_view key,
                                            std::optional<Distribution> fallback = {});

}  // namespace gemba
