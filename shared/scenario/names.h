// How scenario files, exports and dumps spell the choices of scenario.h; index = value of the enum.
#pragma once

#include <array>
#include <string_view>

#include "shared/scenario/scenario.h"

namespace gemba {

inline constexpr std::array<std::string_view, kOperations> kOperationNames{"make", "review", "test"};
inline constexpr std::array<std::string_view, kDisciplines> kDisciplineNames{
    "fifo", "lifo", "shortest_first", "value", "due_date", "wsjf", "unblock_others_first", "priority"};
inline constexpr std::array<std::string_view, kItemKinds> kItemKindNames{"feature", "change", "internal", "unplanned"};
inline constexpr std::array<std::string_view, kWorkClasses> kWorkClassNames{
    "finish_own", "review_own", "unblock_others", "fix_defects", "start_new"};
inline constexpr std::array<std::string_view, kShapes> kShapeNames{
    "constant", "exponential", "erlang", "hyperexponential", "lognormal", "uniform", "triangular"};
inline constexpr std::array<std::string_view, kClocks> kClockNames{"none", "work", "calendar"};
inline constexpr std::array<std::string_view, kFulls> kFullNames{"block", "turn_away"};
inline constexpr std::array<std::string_view, kBatchWorks> kBatchWorkNames{"together", "one_by_one"};
inline constexpr std::array<std::string_view, kProcesses> kProcessNames{"interval", "schedule", "dice", "backlog",
                                                                        "endless"};
inline constexpr std::array<std::string_view, kStarts> kStartNames{"pull", "push"};
inline constexpr std::array<std::string_view, kImproves> kImproveNames{
    "test_automation", "deploy_automation", "packaging", "cross_training", "setup_reduction", "repay_debt"};
inline constexpr std::array<std::string_view, kDeeds> kDeedNames{"hire",    "leave",    "lend", "overtime",
                                                                 "project", "expedite", "andon"};
inline constexpr std::array<std::string_view, kBotStyles> kBotStyleNames{
    "own_team_first", "constraint_manager", "do_nothing", "utilization_maximizer", "firefighter_hero",
    "pusher",         "wip_limiter",        "mirror"};
inline constexpr std::array<std::string_view, kSeatRoles> kSeatRoleNames{"area_lead", "people_manager", "release_lead"};
inline constexpr std::array<std::string_view, kLevers> kLeverNames{
    "post", "order", "wip_limit", "answer",  "walk", "report", "quality", "project", "overtime",
    "hire", "lend",  "expedite",  "cadence", "ship", "favour", "ask",     "trade",   "board"};
inline constexpr std::array<std::string_view, kCultures> kCultureNames{"off", "blame", "learning"};
inline constexpr std::array<std::string_view, kSchemes> kSchemeNames{"local", "mixed", "shared", "tournament",
                                                                     "chance"};
inline constexpr std::array<std::string_view, kKpis> kKpiNames{"features", "output", "utilization"};
inline constexpr std::array<std::string_view, kLessonKinds> kLessonKindNames{
    "silos", "constraint", "unblock", "quality", "board", "directives", "finished_product", "late_people", "forks"};
inline constexpr std::array<std::string_view, kDiceTimings> kDiceTimingNames{"sequential", "simultaneous"};
inline constexpr std::array<std::string_view, 8> kGlyphNames{"star",     "ring",    "triangle", "trapezoid",
                                                             "halfdisc", "hexagon", "cross",    "bars"};

}  // namespace gemba
