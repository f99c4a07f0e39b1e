// The pages of the debrief. Whoever shows it may choose one from outside, by Desk::page.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gemba {

enum class DebriefPage : std::uint8_t {
    Result,
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
inline constexpr int kDebriefPages = 11;

// Of probes, "tab.result" …, and of texts, "debrief.tab_result" ….
inline constexpr std::array<std::string_view, kDebriefPages> kDebriefPageNames{
    "result", "flow", "times", "delivery", "work", "busiest", "words", "decisions", "luck", "what_if", "lesson"};

}  // namespace gemba
