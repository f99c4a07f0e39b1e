#include "shared/figures/lead_times.h"

#include <algorithm>
#include <utility>

namespace gemba {

std::optional<std::int32_t> leadTimePercentile(const std::vector<LeadTime>& times, int percent) {
    std::vector<std::pair<std::int32_t, bool>> ages;  // (age, still open): at one age, finished ones come first
    ages.reserve(times.size());
    for (const LeadTime& time : times) ages.emplace_back(time.ageHours, time.finishedDay < 0);
    std::sort(ages.begin(), ages.end());
    double alive = 1.0;
    for (std::size_t i = 0; i < ages.size(); ++i) {
        if (ages[i].second) continue;
        alive *= 1.0 - 1.0 / static_cast<double>(ages.size() - i);
        if (alive <= 1.0 - percent / 100.0 + 1e-9) return ages[i].first;
    }
    return std::nullopt;
}

}  // namespace gemba
