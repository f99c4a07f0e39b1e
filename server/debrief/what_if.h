// The answer to a "what if …?", first on the session's own luck, then with more of it.
#pragma once

#include <functional>

#include "server/lab/rerun.h"
#include "shared/base/result.h"
#include "shared/protocol/what_if.h"

namespace gemba {

inline constexpr std::int32_t kWhatIfLucks = 200;

// An error says what is not in this factory: a seat, a station, a lever that is not set.
[[nodiscard]] Result<Variation> variationOf(const Original& original, const WhatIf& question);

// Called with each answer, each knowing more than the one before; false = stop.
using OnAnswer = std::function<bool(const WhatIfAnswer&)>;
// Only of a question that has a variation.
void answerWhatIf(const Original& original, const WhatIf& question, std::int32_t lucks, const OnAnswer& onAnswer);

}  // namespace gemba
