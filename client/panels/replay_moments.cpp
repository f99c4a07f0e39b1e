#include "client/panels/replay_moments.h"

#include <algorithm>

namespace gemba {

namespace {

bool isOfOwnFactory(const Table& table, const PastDecision& one) {
    return factoryOf(table, one.seat) == factoryOf(table, table.seat);
}

}  // namespace

std::int32_t daysOf(const FloorPlan& plan) {
    return std::max(1, plan.rounds * plan.daysPerRound);
}

ReplayClock replayClock(const FloorPlan& plan, SimTime at) {
    const std::int32_t perRound = std::max(1, plan.daysPerRound);
    const std::int32_t day = std::clamp(dayOf(at), 0, daysOf(plan) - 1);
    const std::int64_t into = at.ms - day * kMsPerDay;
    return {day + 1, static_cast<std::int32_t>(into / kMsPerHour), day / perRound + 1, day % perRound + 1};
}

SimTime stepped(SimTime at, Duration unit, Step step, SimTime end) {
    const std::int64_t before = (at.ms - (step == Step::Back ? 1 : 0)) / unit.ms;
    const SimTime to{(step == Step::Back ? before : before + 1) * unit.ms};
    return std::clamp(to, SimTime{}, end);
}

std::vector<PastDecision> decisionsShown(const Table& table) {
    std::vector<PastDecision> shown;
    if (!table.replay) return shown;
    const SeatId eyes = table.room.eyes;
    const auto& all = table.replay->decisions;
    const auto take = [&](auto&& wanted) { std::copy_if(all.begin(), all.end(), std::back_inserter(shown), wanted); };
    if (!eyes.isNone()) {
        take([&](const PastDecision& one) { return one.seat == eyes; });
        return shown;
    }
    take([&](const PastDecision& one) { return !one.bot && isOfOwnFactory(table, one); });
    if (shown.empty()) take([&](const PastDecision& one) { return isOfOwnFactory(table, one); });
    return shown;
}

std::optional<SimTime> nextDecision(const std::vector<PastDecision>& decisions, SimTime at, Step step) {
    const auto isLater = [](SimTime time, const PastDecision& one) { return time < one.at; };
    const auto isEarlier = [](const PastDecision& one, SimTime time) { return one.at < time; };
    if (step == Step::On) {
        const auto next = std::upper_bound(decisions.begin(), decisions.end(), at, isLater);
        return next == decisions.end() ? std::nullopt : std::optional(next->at);
    }
    const auto here = std::lower_bound(decisions.begin(), decisions.end(), at, isEarlier);
    return here == decisions.begin() ? std::nullopt : std::optional((here - 1)->at);
}

int decisionAt(const std::vector<PastDecision>& decisions, SimTime at) {
    const auto isLater = [](SimTime time, const PastDecision& one) { return time < one.at; };
    return static_cast<int>(std::upper_bound(decisions.begin(), decisions.end(), at, isLater) - decisions.begin()) - 1;
}

}  // namespace gemba
