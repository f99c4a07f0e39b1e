// Addressed luck: every random quantity is a pure function of (seed, purpose, entity, n), where the entity is named by
// its birth. Nobody's luck moves when somebody else decides differently.
#pragma once

#include <cstdint>

#include "server/sim/fixed_math.h"
#include "shared/base/hash.h"
#include "shared/base/units.h"

namespace gemba {

enum class Purpose : std::uint8_t { Arrival, Effort, Review, Gate, Defect, DefectDelay, Parts, PartArea, Vendor };

struct Luck {
    std::uint64_t seed = 0;
    [[nodiscard]] constexpr std::uint64_t draw(Purpose purpose, std::uint64_t entity, std::uint64_t n = 0) const {
        return combine(combine(combine(mix64(seed), static_cast<std::uint64_t>(purpose)), entity), n);
    }
};

// Births: names that no policy can change.
constexpr std::uint64_t birthOf(std::uint64_t source, std::uint64_t number) {
    return combine(source + 1, number);
}

// True with the given probability.
[[nodiscard]] constexpr bool happens(std::uint64_t word, Permille chance) {
    return static_cast<std::int32_t>(((word >> 32) * 1000) >> 32) < chance.value;
}
// 0 … n-1, n >= 1.
[[nodiscard]] constexpr std::int64_t below(std::uint64_t word, std::int64_t n) {
    return static_cast<std::int64_t>(((word >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}
// Exponential with the given mean, by inversion.
[[nodiscard]] Duration exponential(std::uint64_t word, Duration mean);
// Lognormal with the given mean: exp(sigma z - sigma^2/2), z standard normal by Box and Muller (Ann. Math. Stat. 1958).
[[nodiscard]] Duration lognormal(std::uint64_t word, Duration mean, Permille sigma);

}  // namespace gemba
