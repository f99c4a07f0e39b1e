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

// Something that took so long, or is still open at that age.
struct Lasted {
    std::int32_t hours = 0;
    bool open = false;
};
// The same of anything that begins and ends.
[[nodiscard]] std::optional<std::int32_t> lastedPercentile(const std::vector<Lasted>& all, int percent);

// After so many hours this share was not done yet: the estimate by which the percentiles are read. Falls from 1 000
// step by step, the first step at hour 0.
struct SurvivalStep {
    std::int32_t hours = 0;
    std::int32_t openPermille = 1000;
    bool operator==(const SurvivalStep&) const = default;
};
[[nodiscard]] std::vector<SurvivalStep> survivalOf(const std::vector<LeadTime>& times);

// Little's law (J. D. C. Little: A Proof for the Queuing Formula L = lambda W, Operations Research 1961): features in
// the factory on average, those that shipped in a day, and the days that one takes by that. Unfinished work counts.
struct LittlesLaw {
    double open = 0;             // L, at the ends of days
    double perDay = 0;           // lambda
    std::optional<double> days;  // W; none = nothing shipped
};
[[nodiscard]] LittlesLaw littlesLaw(const std::vector<FlowDay>& flow);

// Mean age in days: of the shipped ones, which flatters, and of those that are still open. None where there are none.
[[nodiscard]] std::optional<double> meanShippedDays(const std::vector<LeadTime>& times);
[[nodiscard]] std::optional<double> meanOpenDays(const std::vector<LeadTime>& times);

}  // namespace gemba
