// What was shipped day by day, from what the debrief brought.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "shared/protocol/messages.h"

namespace gemba {

struct ShippedDay {
    std::array<std::int32_t, kMaxAreas> byOwner{};
    std::int32_t all = 0;
};

// One entry for each of the first so many days; what shipped later, or belongs to no area, is left out.
[[nodiscard]] std::vector<ShippedDay> shippedByDay(const std::vector<LeadTime>& times, std::size_t days);
// Features per day over the last `window` days up to and with each day; over fewer at the start.
[[nodiscard]] std::vector<double> runningMean(const std::vector<ShippedDay>& days, std::size_t window);
// The least distance between two days on which something shipped; 1 where fewer than two did.
[[nodiscard]] std::int32_t daysBetweenShipments(const std::vector<ShippedDay>& days);

}  // namespace gemba
