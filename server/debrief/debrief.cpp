#include "server/debrief/debrief.h"

#include <algorithm>

#include "server/debrief/busiest.h"
#include "server/debrief/deliveries.h"
#include "server/debrief/time_shares.h"
#include "server/debrief/touch_times.h"
#include "server/lab/headless.h"
#include "server/sim/metrics.h"
#include "shared/figures/silos.h"

namespace gemba {

namespace {

// Some seats have no hand in some goals: there the best policy is only luckier than doing nothing.
bool isWorthMedals(const Par& par) {
    return par.score.mean - par.score.halfWidth > par.doNothing.mean + par.doNothing.halfWidth;
}

BaselineResult resultOf(Baseline baseline, const Outcome& outcome) {
    return {baseline, outcome.shipped, outcome.factory, outcome.factoryByDay};
}

// On the same luck; what came from outside happens to all of them.
BaselineResult everybodyAs(const Original& original, BotStyle style, Baseline baseline) {
    return resultOf(baseline, original.run({.styles = {{{}, style, 1}}}).outcome);
}

void comparePolicies(Debrief& debrief, const Original& original) {
    std::vector<BaselineResult> together(kTogether.size());
    BaselineResult local;
    BaselineResult untouched;
    inParallel(kTogether.size() + 2, [&](std::size_t i) {
        if (i == 0)
            local = everybodyAs(original, BotStyle::OwnTeamFirst, Baseline::EveryoneLocal);
        else if (i == 1)
            untouched = everybodyAs(original, BotStyle::DoNothing, Baseline::NobodyTouches);
        else
            together[i - 2] = everybodyAs(original, kTogether[i - 2], Baseline::Coordinated);
    });
    const auto best = std::max_element(together.begin(), together.end(),
                                       [](const auto& a, const auto& b) { return a.factory < b.factory; });
    for (std::size_t i = 0; i < together.size(); ++i)
        debrief.policies.push_back({kTogether[i], together[i].shipped, together[i].factory});
    std::stable_sort(debrief.policies.begin(), debrief.policies.end(),
                     [](const PolicyResult& a, const PolicyResult& b) { return a.factory > b.factory; });
    debrief.baselines = {resultOf(Baseline::AsPlayed, original.asPlayed().outcome), local, *best, untouched};
}

// On the session's own clock.
std::vector<BusiestSpan> spansOf(const World& world, const Watch& watch) {
    std::vector<BusiestSpan> spans = busiestOf(stretchesOf(world, watch));
    for (BusiestSpan& span : spans) {
        span.from = sessionTime(world, span.from);
        span.to = sessionTime(world, span.to);
    }
    return spans;
}

// What the scenario asks; a step without questions of its own has no card.
std::vector<QuestionCard> cardsOf(const Cards& cards) {
    std::vector<QuestionCard> result;
    for (std::size_t step = 0; step < cards.size(); ++step) {
        if (cards[step].empty()) continue;
        QuestionCard card{static_cast<CardStep>(step), {}};
        for (const std::string& question : cards[step]) card.questions.push_back({question});
        result.push_back(std::move(card));
    }
    return result;
}

}  // namespace

Debrief makeDebrief(const World& world, const Watch& watch, const Original& original) {
    Debrief debrief;
    debrief.seed = world.luck.seed;
    debrief.lesson = world.scenario->lesson;
    debrief.cards = cardsOf(world.scenario->cards);
    debrief.flow = flowByDay(world);
    debrief.leadTimes = leadTimes(world);
    debrief.changes = changesOf(world);
    debrief.repairs = repairsOf(world);
    debrief.rounds = timesByRound(world, watch);
    debrief.busiest = spansOf(world, watch);
    debrief.areaFlow = flowOfAreas(world);
    debrief.reports = watch.said().reports();
    debrief.promises = watch.said().promises(world);
    debrief.whispers = watch.said().whispers(world);
    comparePolicies(debrief, original);
    return debrief;
}

void addLastTime(Debrief& debrief, const Ghosts& ghosts) {
    for (const Ghost& ghost : ghosts.all) {
        const std::size_t days = ghost.factoryByDay.size();
        if (ghost.baseline != Baseline::LastTime || days == 0) continue;
        if (days != debrief.baselines.front().factoryByDay.size()) continue;
        debrief.baselines.push_back(
            {Baseline::LastTime, ghost.shippedByDay.back(), Money{ghost.factoryByDay.back()}, ghost.factoryByDay});
    }
}

void addPrice(Standing& standing, const Debrief& debrief) {
    const SiloPrice price = priceOfSilos(debrief.baselines);
    standing.priced = price.known;
    standing.price = price.money;
}

void addPars(Debrief& debrief, const World& world, const ParBook& book, SeatId seat, const Styles& styles) {
    const Scenario& scenario = *world.scenario;
    const std::optional<Difficulty> difficulty = difficultyOf(scenario, styles, seat);
    if (!difficulty) return;
    debrief.difficulty = *difficulty;
    const Outcome played = outcomeOf(world);
    SeatTrial trial(scenario, seat, *difficulty);
    const auto reached = [&](const Policy& policy, Goal goal) {
        return static_cast<std::int64_t>(trial.scores(policy, goal, {world.luck.seed, 1}).front());
    };
    for (const Par& par : book.pars) {
        if (par.seat != scenario.seats[seat.index()].name || par.difficulty != *difficulty || !isWorthMedals(par))
            continue;
        const std::int64_t score = par.goal == Goal::OwnBonus ? played.bonusBySeat[seat.index()].euros : played.shipped;
        debrief.pars.push_back(
            {par.goal, score, reached(par.policy, par.goal), reached(plain(BotStyle::DoNothing), par.goal)});
    }
}

}  // namespace gemba
