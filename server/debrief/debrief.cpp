#include "server/debrief/debrief.h"

#include <array>

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

BaselineResult resultOf(Baseline baseline, const Outcome& outcome) {
    return {baseline, outcome.shipped, outcome.factory, outcome.factoryByDay};
}

}  // namespace

Debrief makeDebrief(const World& world) {
    Debrief debrief;
    debrief.seed = world.luck.seed;
    debrief.lesson = world.scenario->lesson;
    debrief.flow = flowByDay(world);
    debrief.leadTimes = leadTimes(world);
    debrief.baselines.resize(1 + kReferences.size());
    debrief.baselines[0] = resultOf(Baseline::AsPlayed, outcomeOf(world));
    inParallel(kReferences.size(), [&](std::size_t i) {
        const Styles styles = everywhere(*world.scenario, kReferences[i].style);
        debrief.baselines[i + 1] =
            resultOf(kReferences[i].baseline, runSession(*world.scenario, world.luck.seed, styles));
    });
    return debrief;
}

}  // namespace gemba
