// The four DORA keys, measured from what was simulated (N. Forsgren, J. Humble, G. Kim: Accelerate, 2018; DORA research
// program, dora.dev). Percentiles, no grades.
#pragma once

#include <array>

#include "shared/figures/lead_times.h"

namespace gemba {

inline constexpr std::array<int, 3> kDeliveryPercents{50, 85, 95};

// In hours of working time, at kDeliveryPercents; none = too many are still open, or there are none.
using HourPercentiles = std::array<std::optional<std::int32_t>, kDeliveryPercents.size()>;

struct DeliveryKeys {
    std::int32_t days = 0;
    std::int32_t deployments = 0;  // hours in which something reached customers; what was rolled back counts as none
    HourPercentiles between;       // from one deployment to the next; the time since the last one is still open
    std::int32_t changes = 0;      // features shipped
    HourPercentiles change;        // from first made to shipped
    std::int32_t failed = 0;       // of those, the ones in which a customer found a defect
    std::int32_t repairs = 0;      // defects that customers reported
    std::int32_t open = 0;         // of those, not repaired yet; they count with their age
    HourPercentiles restore;       // from reported to repaired
    bool operator==(const DeliveryKeys&) const = default;
};

[[nodiscard]] DeliveryKeys deliveryKeys(const Debrief& debrief);

}  // namespace gemba
