#include "server/sim/random.h"

namespace gemba {

namespace {

Duration times(Duration mean, Fixed factor) {
    return {static_cast<std::int64_t>((static_cast<Wide>(mean.ms) * factor + kFixedOne / 2) >> 32)};
}

Fixed standardNormal(std::uint64_t word) {
    // 32 bits of angle, 32 of radius; the radius is widened by hashing so that tails reach beyond 6.6 sigma.
    const Fixed radius = rootOf(2 * minusLog(mix64(word ^ 0x5851F42D4C957F2DULL)));
    return multiply(radius, cosineOfTurn(static_cast<std::uint32_t>(word)));
}

}  // namespace

Duration exponential(std::uint64_t word, Duration mean) {
    return times(mean, minusLog(word));
}

Duration lognormal(std::uint64_t word, Duration mean, Permille sigma) {
    if (sigma.value == 0) return mean;
    const Fixed s = divideRounded(static_cast<std::int64_t>(sigma.value) * kFixedOne, 1000);
    return times(mean, exponentialOf(multiply(s, standardNormal(word)) - multiply(s, s) / 2));
}

}  // namespace gemba
