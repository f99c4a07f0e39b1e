#include "server/debrief/debrief.h"

#include <array>

#include "server/debrief/busiest.h"
#include "server/debrief/time_shares.h"
#include "server/debrief/touch_times.h"
#include "server/lab/headless.h"
#include "server/sim/metrics.h"

namespace gemba {

namespace {

struct Reference {
    Baseline baseline;
    BotStyle style;
};

constexpr std::array<Reference, 3> kReferences{Reference{Baseline::EveryoneLocal, BotStyle::OwnTeamFirst},
                                               Reference{Baseline::Coordinated, BotStyle::ConstraintManager},
                                               Reference{Baseline::NobodyTouches, BotStyle::DoNothing}};

// Some seats have no hand in some goals: there the best policy is only luckier than doing nothing.
bool isWorthMedals(const Par& par) {
    return par.score.mean - par.score.halfWidth > par.doNothing.mean + par.doNothing.halfWidth;
}

BaselineResult resultOf(Baseline baseline, const Outcome& outcome) {
    return {baseline, outcome.shipped, outcome.factory, outcome.factoryByDay};
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

}  // namespace

Debrief makeDebrief(const World& world, const Watch& watch) {
    Debrief debrief;
    debrief.seed = world.luck.seed;
    debrief.lesson = world.scenario->lesson;
    debrief.flow = flowByDay(world);
    debrief.leadTimes = leadTimes(world);
    debrief.rounds = timesByRound(world, watch);
    debrief.busiest = spansOf(world, watch);
    debrief.areaFlow = flowOfAreas(world);
    debrief.baselines.resize(1 + kReferences.size());
    debrief.baselines[0] = resultOf(Baseline::AsPlayed, outcomeOf(world));
    inParallel(kReferences.size(), [&](std::size_t i) {
        const Styles styles = everywhere(*world.scenario, kReferences[i].style);
        debrief.baselines[i + 1] =
            resultOf(kReferences[i].baseline, runSession(*world.scenario, world.luck.seed, styles, world.now));
    });
    return debrief;
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
