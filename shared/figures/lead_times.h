// How long features take, from what the debrief brought. Used by the window's chart and the terminal alike, so that
// both say the same numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/protocol/debrief.h"

namespace gemba {

// Age in hours by which `percent` of all features are done, when open ones count as "not yet" at their present age
// (Kaplan, Meier: Nonparametric Estimation from Incomplete Observations, JASA 1958). None: too many are still open.
// With no open ones it is the nearest-rank percentile.
[[nodiscard]] std::optional<std::int32_t> leadTimePercentile(const std::vector<LeadTime>& times, int percent);

}  // namespace gemba
