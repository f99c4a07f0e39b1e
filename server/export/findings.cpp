#include "server/export/findings.h"

#include <algorithm>

#include "shared/figures/lead_times.h"

namespace gemba {

Findings findingsOf(const FactoryRecord& factory) {
    const Debrief& debrief = factory.debrief;
    Findings found;
    found.played = *resultOf(debrief.baselines, Baseline::AsPlayed);
    found.together = *resultOf(debrief.baselines, Baseline::Coordinated);
    found.policy = debrief.policies.front().style;
    found.price = priceOfSilos(debrief.baselines).money;
    found.open = static_cast<std::int32_t>(std::count_if(debrief.leadTimes.begin(), debrief.leadTimes.end(),
                                                         [](const LeadTime& one) { return one.finishedDay < 0; }));
    for (std::size_t i = 0; i < kPercents.size(); ++i)
        found.leadTimeHours[i] = leadTimePercentile(debrief.leadTimes, kPercents[i]);
    found.constraint = constraintOf(factory.analysis);
    found.constraintIsClear = isConstraintClear(factory.analysis);
    found.luck = luckVerdict(factory.analysis).value_or(LuckVerdict{});
    found.explanation = explain(factory.analysis).value_or(Explanation{});
    return found;
}

}  // namespace gemba
