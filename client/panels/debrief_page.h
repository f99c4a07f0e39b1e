// The pages of the debrief. Whoever shows it may choose one from outside, by Desk::page. One is there only where
// several factories race.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gemba {

enum class DebriefPage : std::uint8_t {
    Result,
    Race,
    Flow,
    Times,
    Delivery,
    Work,
    Busiest,
    Words,
    Decisions,
    Luck,
    WhatIf,
    Lesson
};
inline constexpr int kDebriefPages = 12;

// Of probes, "tab.result" …, and of texts, "debrief.tab_result" ….
inline constexpr std::array<std::string_view, kDebriefPages> kDebriefPageNames{
    "result",  "race",  "flow",      "times", "delivery", "work",
    "busiest", "words", "decisions", "luck",  "what_if",  "lesson"};

[[nodiscard]] constexpr bool hasPage(DebriefPage page, std::uint32_t factories) {
    return page != DebriefPage::Race || factories > 1;
}
// The next one that is there, or the one before; the same at the ends.
[[nodiscard]] constexpr DebriefPage pageAfter(DebriefPage page, std::uint32_t factories) {
    for (int next = static_cast<int>(page) + 1; next < kDebriefPages; ++next)
        if (hasPage(static_cast<DebriefPage>(next), factories)) return static_cast<DebriefPage>(next);
    return page;
}

}  // namespace gemba
