// The debrief as lines of text: four numbers on the same luck with the price of silos, where work piled up, and how long
// one feature took with open work counted. Pure.
#pragma once

#include <optional>

#include "client/session/terminal_text.h"
#include "shared/protocol/messages.h"

namespace gemba {

[[nodiscard]] TextLines debriefLines(const Debrief& debrief, const Page& page);

// Age in hours by which `percent` of all features are done, when open ones count as "not yet" at their present age
// (Kaplan, Meier: Nonparametric Estimation from Incomplete Observations, JASA 1958). None: too many are still open.
[[nodiscard]] std::optional<std::int32_t> leadTimePercentile(const std::vector<LeadTime>& times, int percent);

}  // namespace gemba
