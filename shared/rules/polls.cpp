#include "shared/rules/polls.h"

#include <algorithm>
#include <cstdlib>

#include "shared/figures/silos.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

constexpr std::int64_t kLeastUnit = 100;
constexpr std::int32_t kFifths = 5;

// The largest of 1, 2, 5, 10, 20 … times a hundred that is not above it.
std::int64_t roundedDown(std::int64_t euros) {
    std::int64_t unit = kLeastUnit;
    for (std::int64_t step = kLeastUnit; step <= euros; step *= 10)
        for (const std::int64_t times : {1, 2, 5})
            if (times * step <= euros) unit = times * step;
    return unit;
}

// Bands between rising marks; a value on a mark belongs to the band above it.
PollSheet bands(const std::vector<std::int64_t>& marks, std::int64_t value) {
    PollSheet sheet;
    std::int64_t from = -kNoEnd;
    for (std::size_t i = 0; i <= marks.size(); ++i) {
        const std::int64_t to = i < marks.size() ? marks[i] : kNoEnd;
        if (value >= from && value < to) sheet.right.push_back(static_cast<std::int32_t>(i));
        sheet.options.push_back({-1, from, to});
        from = to;
    }
    return sheet;
}

std::int64_t beyondPlayed(const Debrief& debrief, Baseline baseline) {
    return resultOf(debrief.baselines, baseline)->factory.euros -
           resultOf(debrief.baselines, Baseline::AsPlayed)->factory.euros;
}

// Nothing (or less), then up to one, two, four units, then more.
PollSheet silos(const Debrief& debrief) {
    const std::int64_t unit = bandUnit(debrief);
    return bands({1, unit, 2 * unit, 4 * unit}, beyondPlayed(debrief, Baseline::Coordinated));
}

// Much less, less, about the same, more, much more.
PollSheet local(const Debrief& debrief) {
    const std::int64_t unit = bandUnit(debrief);
    return bands({-unit, -unit / 5, unit / 5, unit}, beyondPlayed(debrief, Baseline::EveryoneLocal));
}

// All stations that may be the one, as far as the runs tell; none where the best of them may bring nothing.
PollSheet speed(const Analysis& analysis) {
    PollSheet sheet;
    std::vector<Sample> gains;
    for (const StationGain& station : analysis.stations) {
        sheet.options.push_back({static_cast<std::int32_t>(station.station.index()), 0, 0});
        gains.push_back(onOtherLuck(station.brought));
    }
    const Sample best =
        *std::max_element(gains.begin(), gains.end(), [](const Sample& a, const Sample& b) { return a.mean < b.mean; });
    for (std::size_t i = 0; best.isAboveZero() && i < gains.size(); ++i)
        if (gains[i].mean >= best.mean - best.halfWidth) sheet.right.push_back(static_cast<std::int32_t>(i));
    if (sheet.right.empty()) sheet.right.push_back(static_cast<std::int32_t>(gains.size()));
    sheet.options.push_back({});
    return sheet;
}

// Those that were used, in the order of their names' list; the one whose single decision moved most.
PollSheet lever(const Analysis& analysis) {
    PollSheet sheet;
    std::vector<std::int32_t> used;
    for (const KnockOut& one : analysis.knockOuts)
        if (one.lever >= 0) used.push_back(one.lever);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const std::int32_t one : used) sheet.options.push_back({one, 0, 0});
    sheet.options.push_back({});
    auto right = static_cast<std::int32_t>(used.size());
    for (const std::size_t i : byEffect(analysis)) {
        const auto found = std::find(used.begin(), used.end(), analysis.knockOuts[i].lever);
        if (found == used.end()) continue;
        right = static_cast<std::int32_t>(found - used.begin());
        break;
    }
    sheet.right.push_back(right);
    return sheet;
}

PollSheet luck(const Analysis& analysis) {
    PollSheet sheet;
    for (std::int32_t fifth = 0; fifth < kFifths; ++fifth) sheet.options.push_back({fifth, 0, 0});
    sheet.right.push_back(std::min(luckVerdict(analysis)->percentile * kFifths / 100, kFifths - 1));
    return sheet;
}

}  // namespace

Askable isAskable(Poll poll, const Debrief& debrief, const Analysis& analysis) {
    if (poll == Poll::Silos || poll == Poll::Local) {
        const Baseline other = poll == Poll::Silos ? Baseline::Coordinated : Baseline::EveryoneLocal;
        const bool known = resultOf(debrief.baselines, Baseline::AsPlayed) && resultOf(debrief.baselines, other);
        return known ? Askable::Yes : Askable::Never;
    }
    if (analysis.donePermille < 1000) return Askable::NotYet;
    const auto hasLever = [](const KnockOut& one) { return one.lever >= 0; };
    bool known = luckVerdict(analysis).has_value();
    if (poll == Poll::Speed) known = !analysis.stations.empty();
    if (poll == Poll::Lever) known = std::any_of(analysis.knockOuts.begin(), analysis.knockOuts.end(), hasLever);
    return known ? Askable::Yes : Askable::Never;
}

PollSheet pollSheet(Poll poll, const Debrief& debrief, const Analysis& analysis) {
    switch (poll) {
        case Poll::Local: return local(debrief);
        case Poll::Silos: return silos(debrief);
        case Poll::Speed: return speed(analysis);
        case Poll::Lever: return lever(analysis);
        case Poll::Luck: return luck(analysis);
    }
    return {};
}

std::int64_t bandUnit(const Debrief& debrief) {
    std::int64_t most = 0;
    if (const BaselineResult* played = resultOf(debrief.baselines, Baseline::AsPlayed)) {
        most = std::abs(played->factory.euros);
        for (const std::int64_t euros : played->factoryByDay) most = std::max(most, std::abs(euros));
    }
    return roundedDown(most / 4);
}

}  // namespace gemba
