// Where the time went, from what the debrief brought: used by the window's charts and the terminal alike, so that both
// say the same numbers.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shared/protocol/debrief.h"

namespace gemba {

enum class PlaceKind : std::uint8_t { Station, Area };

// Of all rounds together; as many as the rounds name.
[[nodiscard]] std::vector<TimeShares> totalsOf(const std::vector<RoundTimes>& rounds, PlaceKind kind);
[[nodiscard]] TimeShares sumOf(const std::vector<TimeShares>& all);
[[nodiscard]] std::int64_t allMs(const TimeShares& shares);
// Whole percent that add up to 100 (largest remainders); all 0 where there is no time.
[[nodiscard]] std::array<int, kDoings> wholePercents(const TimeShares& shares);
// Working and fighting fires; nothing where there is no time.
[[nodiscard]] std::optional<double> utilizationOf(const TimeShares& shares);

[[nodiscard]] TouchTime together(const TouchTime& a, const TouchTime& b);
// Time in which somebody worked on the features as a share of the time they took; nothing where there are none.
[[nodiscard]] std::optional<double> flowEfficiency(const TouchTime& touch);

}  // namespace gemba
