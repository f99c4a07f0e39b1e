#include "shared/rules/explain.h"

#include <algorithm>
#include <cstdlib>

namespace gemba {

namespace {

constexpr std::int64_t kTenthsOfSpreadThatCount = 17;

std::span<const std::int64_t> others(const std::vector<std::int64_t>& values) {
    return values.empty() ? std::span<const std::int64_t>() : std::span(values).subspan(1);
}

std::vector<Sample> gainsOf(const Analysis& analysis) {
    std::vector<Sample> gains;
    for (const StationGain& station : analysis.stations) gains.push_back(onOtherLuck(station.brought));
    return gains;
}

bool hasLessMean(const Sample& a, const Sample& b) {
    return a.mean < b.mean;
}

}  // namespace

Sample onOtherLuck(const std::vector<std::int64_t>& brought) {
    return sampleOf(others(brought));
}

std::optional<StationId> constraintOf(const Analysis& analysis) {
    if (analysis.stations.empty()) return {};
    const std::vector<Sample> gains = gainsOf(analysis);
    const auto best = std::max_element(gains.begin(), gains.end(), hasLessMean) - gains.begin();
    return analysis.stations[static_cast<std::size_t>(best)].station;
}

bool isConstraintClear(const Analysis& analysis) {
    std::vector<Sample> gains = gainsOf(analysis);
    if (gains.empty()) return false;
    std::sort(gains.rbegin(), gains.rend(), hasLessMean);
    if (!gains[0].isAboveZero()) return false;
    return gains.size() == 1 || gains[0].mean - gains[0].halfWidth > gains[1].mean;
}

std::vector<std::size_t> byEffect(const Analysis& analysis) {
    std::vector<std::int64_t> effects;
    for (const KnockOut& one : analysis.knockOuts) effects.push_back(std::abs(onOtherLuck(one.brought).mean));
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (effects[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return effects[a] > effects[b]; });
    return order;
}

InfluenceVerdict influenceVerdict(const Influence& influence) {
    std::vector<std::int64_t> tenths;
    for (const std::int64_t features : influence.own) tenths.push_back(10 * features);
    return {onOtherLuck(influence.brought), onOtherLuck(tenths)};
}

std::optional<LuckVerdict> luckVerdict(const Analysis& analysis) {
    const std::vector<std::int64_t>& played = analysis.luck.played;
    if (played.size() < 2) return {};
    LuckVerdict verdict;
    verdict.others = sampleOf(others(played));
    verdict.above = played.front() - verdict.others.mean;
    verdict.percentile = percentileOf(played.front(), others(played));
    const std::vector<std::int64_t>& together = analysis.luck.together;
    if (together.size() != played.size()) return verdict;
    std::vector<std::int64_t> worth;
    for (std::size_t i = 1; i < played.size(); ++i) worth.push_back(together[i] - played[i]);
    verdict.worth = sampleOf(worth);
    return verdict;
}

std::optional<Explanation> explain(const Analysis& analysis) {
    const std::optional<LuckVerdict> luck = luckVerdict(analysis);
    if (!luck) return {};
    Explanation explanation;
    std::int64_t most = kTenthsOfSpreadThatCount * luck->others.spread / 10;
    if (std::abs(luck->above) >= most) {
        most = std::abs(luck->above);
        explanation.cause = Cause::Luck;
    }
    for (const std::size_t i : byEffect(analysis)) {
        const std::int64_t effect = std::abs(onOtherLuck(analysis.knockOuts[i].brought).mean);
        if (!analysis.knockOuts[i].person || effect < most) continue;
        return Explanation{Cause::Decision, i};
    }
    return explanation;
}

}  // namespace gemba
