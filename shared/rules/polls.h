// Predict before you see: what may be answered to each poll, and which answers are true. Pure, from what the debrief
// has found out, so that everybody can check it. Options come from what all know, never from the answer.
#pragma once

#include <vector>

#include "shared/protocol/analysis.h"
#include "shared/protocol/debrief.h"

namespace gemba {

// The open end of a band.
inline constexpr std::int64_t kNoEnd = 2 * kMostMoney;

struct PollSheet {
    std::vector<PollOption> options;
    std::vector<std::int32_t> right;  // indices into `options`; more than one where the numbers do not tell them apart
};

enum class Askable : std::uint8_t { Yes, NotYet, Never };  // NotYet: the answer is still being computed
[[nodiscard]] Askable isAskable(Poll poll, const Debrief& debrief, const Analysis& analysis);
// Only where it is askable.
[[nodiscard]] PollSheet pollSheet(Poll poll, const Debrief& debrief, const Analysis& analysis);

// A round number of euros near a quarter of the most that the factory was ever away from zero, as all could see it:
// 1, 2 or 5 and zeros, never under 100.
[[nodiscard]] std::int64_t bandUnit(const Debrief& debrief);

}  // namespace gemba
