// Question cards of the debrief: open questions for the group, step by step. A scenario may bring its own; where it
// says nothing, the default set of the client's texts is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gemba {

// In the order in which a debrief goes: feelings first, plans last.
enum class CardStep : std::uint8_t { Feel, WhatHappened, Why, WhereAtWork, WhatIf, WhatNext };
inline constexpr std::size_t kCardSteps = 6;
// Of keys in [cards] and in texts.
inline constexpr std::array<std::string_view, kCardSteps> kCardStepNames{"feel",          "what_happened", "why",
                                                                         "where_at_work", "what_if",       "what_next"};
inline constexpr std::size_t kMostQuestions = 3;        // on one card
inline constexpr std::size_t kMostQuestionBytes = 160;  // two lines on a big screen

using Cards = std::array<std::vector<std::string>, kCardSteps>;  // by step; empty = the default set

}  // namespace gemba
