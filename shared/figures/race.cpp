#include "shared/figures/race.h"

#include <algorithm>

namespace gemba {

std::optional<RaceLead> raceLead(const Standings& race) {
    if (race.factories.size() < 2) return {};
    const auto less = [](const Standing& a, const Standing& b) { return a.factory < b.factory; };
    const auto first = std::max_element(race.factories.begin(), race.factories.end(), less);
    std::optional<Money> next;
    for (auto one = race.factories.begin(); one != race.factories.end(); ++one)
        if (one != first) next = std::max(next.value_or(one->factory), one->factory);
    return RaceLead{static_cast<std::size_t>(first - race.factories.begin()), first->factory - *next};
}

}  // namespace gemba
