#include "client/replica/throughput.h"

#include <algorithm>

namespace gemba {

std::vector<ShippedDay> shippedByDay(const std::vector<LeadTime>& times, std::size_t days) {
    std::vector<ShippedDay> shipped(days);
    for (const LeadTime& time : times) {
        const auto day = static_cast<std::size_t>(time.finishedDay);
        if (time.finishedDay < 0 || day >= days || time.owner.index() >= kMaxAreas) continue;
        ++shipped[day].byOwner[time.owner.index()];
        ++shipped[day].all;
    }
    return shipped;
}

std::vector<double> runningMean(const std::vector<ShippedDay>& days, std::size_t window) {
    std::vector<double> means;
    std::int32_t sum = 0;
    for (std::size_t day = 0; day < days.size(); ++day) {
        sum += days[day].all;
        if (day >= window) sum -= days[day - window].all;
        means.push_back(static_cast<double>(sum) / static_cast<double>(std::min(day + 1, window)));
    }
    return means;
}

std::int32_t daysBetweenShipments(const std::vector<ShippedDay>& days) {
    std::int32_t least = 0;
    std::int32_t since = 0;  // the last one; 0 = none yet
    for (const ShippedDay& day : days) {
        if (since > 0) ++since;
        if (day.all == 0) continue;
        if (since > 1) least = least == 0 ? since - 1 : std::min(least, since - 1);
        since = 1;
    }
    return std::max(least, 1);
}

}  // namespace gemba
