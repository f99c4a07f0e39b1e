#include "shared/figures/work_shares.h"

#include <algorithm>
#include <numeric>

namespace gemba {

namespace {

void add(TimeShares& sum, const TimeShares& more) {
    for (std::size_t i = 0; i < kDoings; ++i) sum.ms[i] += more.ms[i];
}

std::optional<double> shareOf(std::int64_t part, std::int64_t all) {
    if (all <= 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

std::vector<TimeShares> totalsOf(const std::vector<RoundTimes>& rounds, PlaceKind kind) {
    std::vector<TimeShares> totals;
    for (const RoundTimes& round : rounds) {
        const std::vector<TimeShares>& places = kind == PlaceKind::Station ? round.stations : round.areas;
        totals.resize(std::max(totals.size(), places.size()));
        for (std::size_t i = 0; i < places.size(); ++i) add(totals[i], places[i]);
    }
    return totals;
}

TimeShares sumOf(const std::vector<TimeShares>& all) {
    TimeShares sum;
    for (const TimeShares& one : all) add(sum, one);
    return sum;
}

std::int64_t allMs(const TimeShares& shares) {
    return std::accumulate(shares.ms.begin(), shares.ms.end(), std::int64_t{0});
}

std::array<int, kDoings> wholePercents(const TimeShares& shares) {
    std::array<int, kDoings> percents{};
    const double all = static_cast<double>(allMs(shares));
    if (all <= 0) return percents;
    std::array<double, kDoings> rest{};
    int left = 100;
    for (std::size_t i = 0; i < kDoings; ++i) {
        const double exact = 100.0 * static_cast<double>(shares.ms[i]) / all;
        percents[i] = static_cast<int>(exact);
        rest[i] = exact - percents[i];
        left -= percents[i];
    }
    for (; left > 0; --left) {
        const auto largest = static_cast<std::size_t>(std::max_element(rest.begin(), rest.end()) - rest.begin());
        ++percents[largest];
        rest[largest] = -1;
    }
    return percents;
}

std::optional<double> utilizationOf(const TimeShares& shares) {
    const auto in = [&](Doing doing) { return shares.ms[static_cast<std::size_t>(doing)]; };
    return shareOf(in(Doing::Working) + in(Doing::Fires), allMs(shares));
}

TouchTime together(const TouchTime& a, const TouchTime& b) {
    return {a.features + b.features, a.touched + b.touched, a.taken + b.taken};
}

std::optional<double> flowEfficiency(const TouchTime& touch) {
    return shareOf(touch.touched.ms, touch.taken.ms);
}

}  // namespace gemba
