// Who was busiest longest, from what the debrief brought.
#pragma once

#include <vector>

#include "shared/protocol/debrief.h"

namespace gemba {

// How long one station was it. A day is the station's that was it for most of the day.
struct Holding {
    StationId station;
    Duration alone;
    Duration moving;  // while another one's stretch overlapped
    std::int32_t days = 0;
};

// Most days first, then most time; stations that never were it are left out. `dayCount`: of the whole session.
[[nodiscard]] std::vector<Holding> holdingsOf(const std::vector<BusiestSpan>& spans, std::int32_t dayCount);

}  // namespace gemba
