// What a debrief says about its own numbers: which decision, which station, how much luck. One rule for screen, page
// and tests.
#pragma once

#include <optional>
#include <vector>

#include "shared/protocol/analysis.h"
#include "shared/rules/sample.h"

namespace gemba {

// Differences on the other lucks alone: on the session's own luck every change looks bad where that luck was good, and
// good where it was bad.
[[nodiscard]] Sample onOtherLuck(const std::vector<std::int64_t>& brought);

// The station where 5 % less time brings most on average; none where nothing was tried.
[[nodiscard]] std::optional<StationId> constraintOf(const Analysis& analysis);
// Whether it brings more than nothing, and its interval lies above the mean of the second best.
[[nodiscard]] bool isConstraintClear(const Analysis& analysis);

// Indices into `knockOuts`, by how much each moved the result on average, whichever way; those that moved nothing are
// left out.
[[nodiscard]] std::vector<std::size_t> byEffect(const Analysis& analysis);

// What a people manager's quiet wishes moved, on other luck.
struct InfluenceVerdict {
    Sample factory;    // euros
    Sample ownTenths;  // features of the own vendors that shipped, in tenths
};
[[nodiscard]] InfluenceVerdict influenceVerdict(const Influence& influence);

struct LuckVerdict {
    Sample others;                 // of the same decisions on other luck
    std::int64_t above = 0;        // euros: the session's luck, beside their mean
    std::int32_t percentile = 50;  // 0 … 100
    Sample worth;                  // of the other policy, beside these decisions, on each luck
};
// Nothing while the band is not known.
[[nodiscard]] std::optional<LuckVerdict> luckVerdict(const Analysis& analysis);

// What moved this result most. Something counts when it moved it by at least 1.7 spreads of luck, as one session in
// eleven does by luck alone; what moved it by two is then found although all numbers are estimates.
enum class Cause : std::uint8_t { Decision, Luck, Constraint };
struct Explanation {
    Cause cause = Cause::Constraint;
    std::size_t decision = 0;  // Decision: index into `knockOuts`
};
// Of the decisions that people made; where none of them and no luck counts, the constraint is what there is to say.
[[nodiscard]] std::optional<Explanation> explain(const Analysis& analysis);

}  // namespace gemba
