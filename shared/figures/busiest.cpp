#include "shared/figures/busiest.h"

#include <algorithm>
#include <map>

namespace gemba {

namespace {

using TimeByStation = std::map<StationId, Duration>;

std::vector<TimeByStation> byDay(const std::vector<BusiestSpan>& spans, std::int32_t dayCount) {
    std::vector<TimeByStation> times(static_cast<std::size_t>(dayCount));
    for (const BusiestSpan& span : spans)
        for (std::int32_t day = dayOf(span.from); day < dayCount && SimTime{day * kMsPerDay} < span.to; ++day) {
            const SimTime morning{day * kMsPerDay};
            Duration& time = times[static_cast<std::size_t>(day)][span.station];
            time = time + (std::min(span.to, morning + days(1)) - std::max(span.from, morning));
        }
    return times;
}

Holding& entryOf(std::vector<Holding>& holdings, StationId station) {
    const auto found =
        std::find_if(holdings.begin(), holdings.end(), [&](const Holding& one) { return one.station == station; });
    return found != holdings.end() ? *found : holdings.emplace_back(Holding{station, {}, {}, 0});
}

}  // namespace

std::vector<Holding> holdingsOf(const std::vector<BusiestSpan>& spans, std::int32_t dayCount) {
    std::vector<Holding> holdings;
    for (const BusiestSpan& span : spans) {
        Holding& holding = entryOf(holdings, span.station);
        Duration& time = span.rival.isNone() ? holding.alone : holding.moving;
        time = time + (span.to - span.from);
    }
    for (const TimeByStation& times : byDay(spans, dayCount)) {
        const auto most = std::max_element(times.begin(), times.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != times.end()) ++entryOf(holdings, most->first).days;
    }
    std::stable_sort(holdings.begin(), holdings.end(), [](const Holding& a, const Holding& b) {
        return a.days != b.days ? a.days > b.days : a.alone + a.moving > b.alone + b.moving;
    });
    return holdings;
}

}  // namespace gemba
