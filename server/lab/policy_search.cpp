#include "server/lab/policy_search.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::size_t kDescents = 2;
constexpr int kRounds = 2;
constexpr std::size_t kHalvings = 2;  // a quarter, a half, all of the seeds

// The present option stands first: it wins every tie on equal seeds.
std::vector<Policy> optionsOf(const Policy& policy, std::size_t knob) {
    std::vector<Policy> options{policy};
    for (std::size_t option = 0; option < knobs()[knob].options.size(); ++option) {
        Policy other = policy;
        other[knob] = option;
        if (other != policy) options.push_back(other);
    }
    return options;
}

void sortByMean(std::vector<Policy>& policies, SeatTrial& trial, Goal goal, SeedRange seeds) {
    std::vector<std::pair<double, Policy>> ranked;
    for (const Policy& policy : policies) ranked.emplace_back(trial.mean(policy, goal, seeds), policy);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < policies.size(); ++i) policies[i] = ranked[i].second;
}

// The policies from the best down, as far as they were not sorted out on the way. `keep` never is.
std::vector<Policy> halved(std::vector<Policy> left, const Policy& keep, SeatTrial& trial, Goal goal, SeedRange seeds) {
    for (std::size_t halving = kHalvings; halving > 0; --halving) {
        sortByMean(left, trial, goal, {seeds.from, std::max<std::size_t>(seeds.count >> halving, 1)});
        left.resize((left.size() + 1) / 2);
        if (std::find(left.begin(), left.end(), keep) == left.end()) left.insert(left.begin(), keep);
    }
    sortByMean(left, trial, goal, seeds);
    return left;
}

// Knob by knob, the style last: else it would only lead back to the best one.
Policy descend(SeatTrial& trial, Goal goal, Policy best, SeedRange seeds) {
    for (int round = 0; round < kRounds; ++round) {
        const Policy before = best;
        for (std::size_t knob = knobs().size(); knob-- > 0;)
            if (trial.isOfUse(knobs()[knob])) best = halved(optionsOf(best, knob), best, trial, goal, seeds).front();
        if (best == before) break;
    }
    return best;
}

}  // namespace

Policy searchPolicy(SeatTrial& trial, Goal goal, SeedRange seeds) {
    const Policy nothing = plain(BotStyle::DoNothing);
    const std::vector<Policy> styles = halved(optionsOf(nothing, 0), nothing, trial, goal, seeds);
    std::vector<Policy> found;
    for (std::size_t start = 0; start < kDescents && start < styles.size(); ++start)
        found.push_back(descend(trial, goal, styles[start], seeds));
    sortByMean(found, trial, goal, seeds);
    return found.front();
}

}  // namespace gemba
