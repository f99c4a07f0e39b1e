// Who is ahead in a race of several factories. They have the same luck, so what lies between them was decided.
#pragma once

#include <optional>

#include "shared/protocol/to_client.h"

namespace gemba {

struct RaceLead {
    std::size_t factory = 0;  // 0 …; of several that are level, the first
    Money by;                 // ahead of the next one; 0 = level with it
};
// By result. Nothing where one factory runs alone.
[[nodiscard]] std::optional<RaceLead> raceLead(const Standings& race);

}  // namespace gemba
