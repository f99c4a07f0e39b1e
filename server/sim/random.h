// Addressed luck: every random quantity is a pure function of (seed, purpose, entity, n), where the entity is named by
// its birth. Nobody's luck moves when somebody else decides differently. One word makes one quantity, so that a longer
// mean makes the same draw longer.
#pragma once

#include <cstdint>

#include "server/sim/fixed_math.h"
#include "shared/base/hash.h"
#include "shared/base/units.h"
#include "shared/scenario/distribution.h"

namespace gemba {

enum class Purpose : std::uint8_t {
    Arrival,
    Effort,
    Review,
    Gate,
    Defect,
    DefectDelay,
    Parts,
    PartArea,
    Vendor,
    Route,
    Patience,
    Uptime,
    Repair,
    Dice,
    PutIn,
    Detect,
    Andon,
    GateJob,
    GateEarly,
    ReleaseRisk,
    Assimilation,
    Pay
};

struct Luck {
    std::uint64_t seed = 0;
    [[nodiscard]] constexpr std::uint64_t draw(Purpose purpose, std::uint64_t entity, std::uint64_t n = 0) const {
        return combine(combine(combine(mix64(seed), static_cast<std::uint64_t>(purpose)), entity), n);
    }
};

// Births: names that no policy can change.
constexpr std::uint64_t birthOf(std::uint64_t source, std::uint64_t number) {
    return combine(mix64(source + 1), number);
}

// True with the given probability.
[[nodiscard]] constexpr bool happens(std::uint64_t word, Permille chance) {
    return static_cast<std::int32_t>(((word >> 32) * 1000) >> 32) < chance.value;
}
// 0 … n-1, n >= 1.
[[nodiscard]] constexpr std::int64_t below(std::uint64_t word, std::int64_t n) {
    return static_cast<std::int64_t>(((word >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}
// Exponential with the given mean.
[[nodiscard]] Duration exponential(std::uint64_t word, Duration mean);
// Any of the scenario's distributions; never negative.
[[nodiscard]] Duration sample(std::uint64_t word, const Distribution& distribution);
// Poisson with a mean of so many thousandths, at most 8000; cut off at 40.
[[nodiscard]] std::int32_t poisson(std::uint64_t word, std::int64_t meanThousandths);

}  // namespace gemba
