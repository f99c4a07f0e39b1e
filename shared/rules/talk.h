// Who may talk with whom. In round 1 only those who stand together: go there. From round 2 on everybody may.
#pragma once

#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

inline constexpr std::int32_t kTalkAcrossFromRound = 2;

// `managers`: those on the floor, as in any view. Nobody talks with the own seat.
[[nodiscard]] bool mayTalk(const std::vector<ManagerView>& managers, SeatId from, SeatId to, std::int32_t round);

}  // namespace gemba
