#include "shared/rules/pay.h"

#include <algorithm>
#include <numeric>

#include "shared/base/hash.h"

namespace gemba {

namespace {

constexpr std::uint64_t kLuckShift = 54;  // leaves ten bits: shares from 1 to 1024

using Weights = std::vector<std::int64_t>;  // at least one above zero

std::int64_t sumOf(const std::vector<Money>& money) {
    return std::accumulate(money.begin(), money.end(), std::int64_t{0},
                           [](std::int64_t sum, Money one) { return sum + one.euros; });
}

// Adds to each its share of the pot, to the last euro: up to the nth the first n shares, rounded down.
void handOut(std::vector<Money>& pay, std::int64_t pot, const Weights& weights) {
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::int64_t upTo = 0;
    std::int64_t given = 0;
    for (std::size_t i = 0; i < pay.size(); ++i) {
        upTo += weights[i];
        const std::int64_t next = pot / all * upTo + pot % all * upTo / all;
        pay[i].euros += next - given;
        given = next;
    }
}

Weights best(const std::vector<Money>& own) {
    const Money most = *std::max_element(own.begin(), own.end());
    Weights weights;
    for (const Money money : own) weights.push_back(money == most ? 1 : 0);
    return weights;
}

Weights lucky(std::size_t seats, std::uint64_t luck) {
    Weights weights;
    for (std::size_t i = 0; i < seats; ++i)
        weights.push_back(1 + static_cast<std::int64_t>(combine(luck, i) >> kLuckShift));
    return weights;
}

Weights weightsOf(Scheme scheme, const std::vector<Money>& own, std::uint64_t luck) {
    if (scheme == Scheme::Tournament) return best(own);
    if (scheme == Scheme::Chance) return lucky(own.size(), luck);
    return Weights(own.size(), 1);
}

// The share in thousandths of its own KPI that a scheme leaves each seat before the rest is handed out.
std::int64_t keptShare(Scheme scheme) {
    switch (scheme) {
        case Scheme::Local: return 1000;
        case Scheme::Mixed: return 500;
        default: return 0;
    }
}

}  // namespace

Work operator-(const Work& all, const Work& before) {
    return {all.features - before.features, all.boxes - before.boxes, all.busy - before.busy,
            all.defects - before.defects};
}

Money kpiPay(const PayDef& pay, SeatRole role, const Work& work) {
    if (role == SeatRole::ReleaseLead)
        return {std::max<std::int64_t>(
            pay.perShipped.euros * work.features - pay.perDefect.euros * work.defects, 0)};
    if (pay.kpi == Kpi::Utilization) return {work.busy.ms / kMsPerHour * pay.perBusyDay.euros / kHoursPerDay};
    if (pay.kpi == Kpi::Output && role == SeatRole::AreaLead) return {pay.perBox.euros * work.boxes};
    return {pay.perFeature.euros * work.features};
}

std::vector<Money> payOf(Scheme scheme, const std::vector<Money>& own, std::uint64_t luck) {
    if (own.empty()) return own;
    std::vector<Money> paid;
    paid.reserve(own.size());
    for (const Money one : own) paid.push_back({one.euros * keptShare(scheme) / 1000});
    handOut(paid, sumOf(own) - sumOf(paid), weightsOf(scheme, own, luck));
    return paid;
}

}  // namespace gemba
