// How scenario files, exports and dumps spell the choices of scenario.h; index = value of the enum.
#pragma once

#include <array>
#include <string_view>

#include "shared/scenario/scenario.h"

namespace gemba {

inline constexpr std::array<std::string_view, kOperations> kOperationNames{"make", "review"};
inline constexpr std::array<std::string_view, kDisciplines> kDisciplineNames{"fifo", "lifo", "shortest_first", "value"};
inline constexpr std::array<std::string_view, kProcesses> kProcessNames{"constant", "exponential"};
inline constexpr std::array<std::string_view, kWorkClasses> kWorkClassNames{
    "finish_own", "review_own", "unblock_others", "fix_defects", "start_new"};
inline constexpr std::array<std::string_view, kBotStyles> kBotStyleNames{"own_team_first", "constraint_manager",
                                                                         "do_nothing"};
inline constexpr std::array<std::string_view, 8> kGlyphNames{"star",     "ring",    "triangle", "trapezoid",
                                                             "halfdisc", "hexagon", "cross",    "bars"};

}  // namespace gemba
