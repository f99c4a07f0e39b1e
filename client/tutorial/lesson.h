// What the tutorial teaches, one thing after the other, as a table.
#pragma once

#include <array>
#include <cstdint>

namespace gemba {

enum class Lesson : std::uint8_t { Start, Box, Queue, Pallet, Lever, Relief, Walk, Ship, End };
inline constexpr int kLessons = 9;

// What the person does: something themselves, or they see it happen.
enum class Task : std::uint8_t { Do, Watch };
// Once it is done: at once to the next lesson, or first something to read.
enum class Then : std::uint8_t { GoOn, Read };

struct LessonPlan {
    const char* key;  // of the texts: "tutorial.KEY", KEY_title, KEY_done
    Task task;
    Then then;
};

inline constexpr std::array<LessonPlan, kLessons> kLessonPlans{{{"start", Task::Do, Then::GoOn},
                                                                {"box", Task::Watch, Then::Read},
                                                                {"queue", Task::Watch, Then::Read},
                                                                {"pallet", Task::Watch, Then::Read},
                                                                {"lever", Task::Do, Then::GoOn},
                                                                {"relief", Task::Watch, Then::Read},
                                                                {"walk", Task::Do, Then::Read},
                                                                {"ship", Task::Watch, Then::Read},
                                                                {"end", Task::Do, Then::GoOn}}};

[[nodiscard]] constexpr const LessonPlan& planOf(Lesson lesson) {
    return kLessonPlans[static_cast<std::size_t>(lesson)];
}

}  // namespace gemba
