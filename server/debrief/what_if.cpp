#include "server/debrief/what_if.h"

#include <algorithm>

#include "server/debrief/analysis.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

constexpr std::int32_t kLucksAtATime = 20;

struct ToVariation {
    const Original& original;
    std::int32_t round;
    Variation& variation;

    [[nodiscard]] bool isUnlocked(SeatId seat, Lever lever) const {
        const SeatRole role = original.scenario().seats[seat.index()].role;
        const std::int32_t from = roundOf(original.scenario().levers, role, lever);
        return hasLever(role, lever) && from > 0 && round >= from;
    }
    [[nodiscard]] bool isSeat(SeatId seat) const { return seat.index() < original.scenario().seats.size(); }

    Status operator()(const OtherStyle& change) const {
        if (!change.seat.isNone() && !isSeat(change.seat)) return Error{"", "there is no such seat"};
        variation.styles.push_back({change.seat, change.style, round});
        return Done{};
    }
    Status operator()(const OtherSetting& change) const {
        if (!isSeat(change.seat)) return Error{"", "there is no such seat"};
        if (!isSetting(change.command)) return Error{"", "that lever is not set once and for all"};
        if (!isUnlocked(change.seat, *leverOf(change.command))) return Error{"", "that lever is not there yet"};
        variation.settings.push_back({change.seat, change.command, round});
        return Done{};
    }
    Status operator()(const PlainLimit& change) const {
        variation.settings = plainLimit(original.scenario(), change.limit, round);
        if (variation.settings.empty()) return Error{"", "there is nobody who could set a limit"};
        if (!isUnlocked(variation.settings.front().seat, Lever::WipLimit))
            return Error{"", "that lever is not there yet"};
        return Done{};
    }
    Status operator()(const OtherScheme& change) const {
        variation.pays.push_back({change.scheme, round});
        return Done{};
    }
    Status operator()(const OneMorePerson& change) const {
        if (!groupFor(original.scenario(), change.station)) return Error{"", "nobody works at that station"};
        variation.people.push_back({change.station, round});
        return Done{};
    }
    Status operator()(const FasterStation& change) const {
        if (!canBeFaster(original.scenario(), change.station)) return Error{"", "nothing there could be faster"};
        variation.faster.push_back({change.station, Permille{50}, round});
        return Done{};
    }
};

}  // namespace

Result<Variation> variationOf(const Original& original, const WhatIf& question) {
    if (question.round > original.rounds()) return Error{"", "that round was not played"};
    Variation variation;
    const Status status = std::visit(ToVariation{original, question.round, variation}, question.change);
    if (!status.ok()) return status.error();
    return variation;
}

void answerWhatIf(const Original& original, const WhatIf& question, std::int32_t lucks, const OnAnswer& onAnswer) {
    const Result<Variation> variation = variationOf(original, question);
    ASSERT(variation.ok());
    const Rerun changed = original.run(variation.value());
    const auto euros = [](const Rerun& rerun) { return rerun.outcome.factory.euros; };
    WhatIfAnswer answer{
        question,
        {Baseline::WhatIf, changed.outcome.shipped, changed.outcome.factory, changed.outcome.factoryByDay},
        changed.leftOut,
        {euros(changed) - euros(original.asPlayed())},
        lucks + 1};
    for (std::int32_t done = 0; onAnswer(answer) && done < lucks; done += kLucksAtATime) {
        const std::int32_t more = std::min(kLucksAtATime, lucks - done);
        std::vector<std::int64_t> brought(static_cast<std::size_t>(more));
        inParallel(brought.size(), [&](std::size_t i) {
            Variation played;
            played.seed = luckOf(original.course().seed, done + 1 + static_cast<std::int32_t>(i));
            Variation other = variation.value();
            other.seed = played.seed;
            brought[i] = euros(original.run(other)) - euros(original.run(played));
        });
        answer.brought.insert(answer.brought.end(), brought.begin(), brought.end());
    }
}

}  // namespace gemba
