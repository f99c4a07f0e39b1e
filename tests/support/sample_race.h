// A made-up race of some factories: each day the second one earns most, the untouched one least.
#pragma once

#include "shared/protocol/messages.h"

namespace gemba {

[[nodiscard]] inline Standing sampleStanding(std::int64_t eurosADay, std::int32_t days, std::int32_t perFeature) {
    Standing one;
    for (std::int32_t day = 1; day <= days; ++day) {
        one.shippedByDay.push_back(day / perFeature);
        one.factoryByDay.push_back(eurosADay * day - 9'000);
    }
    one.shipped = one.shippedByDay.back();
    one.factory = Money{one.factoryByDay.back()};
    return one;
}

// Factory 2 ends 60 000 euros ahead of factory 1.
[[nodiscard]] inline Standings sampleRace(std::size_t factories, std::int32_t days = 60) {
    constexpr std::int64_t kADay[]{4'000, 5'000, 3'000, 3'500};
    Standings race{3, {}, sampleStanding(2'500, days, 4)};
    for (std::size_t i = 0; i < factories; ++i) {
        race.factories.push_back(sampleStanding(kADay[i], days, 2));
        race.factories.back().priced = true;
        race.factories.back().price = Money{6'000 * days - 9'000} - race.factories.back().factory;
    }
    return race;
}

}  // namespace gemba
