#include "server/sim/random.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int64_t kMillionths = 1'000'000;

Duration times(Duration mean, Fixed factor) {
    const Wide product = (static_cast<Wide>(mean.ms) * factor + kFixedOne / 2) >> 32;
    return {static_cast<std::int64_t>(std::min<Wide>(product, kLongestMs))};
}

Fixed fixedOf(std::int64_t millionths) {
    return static_cast<Fixed>(static_cast<Wide>(millionths) * kFixedOne / kMillionths);
}

// Uniform on [0, 1).
Fixed shareOf(std::uint64_t word) {
    return static_cast<Fixed>(word >> 32);
}

Fixed standardNormal(std::uint64_t word) {
    // 32 bits of angle, 32 of radius; the radius is widened by hashing so that tails reach beyond 6.6 sigma.
    const Fixed radius = rootOf(2 * minusLog(mix64(word ^ 0x5851F42D4C957F2DULL)));
    return multiply(radius, cosineOfTurn(static_cast<std::uint32_t>(word)));
}

// Mean of exp(sigma z - sigma^2/2), z standard normal by Box and Muller (Ann. Math. Stat. 1958), is 1.
Duration lognormal(std::uint64_t word, const Distribution& d) {
    if (d.spread == 0) return d.mean;
    const Fixed sigma = fixedOf(d.spread);
    return times(d.mean, exponentialOf(multiply(sigma, standardNormal(word)) - multiply(sigma, sigma) / 2));
}

Duration erlangSum(std::uint64_t word, const Distribution& d) {
    Fixed sum = 0;
    for (std::int32_t stage = 0; stage < d.stages; ++stage)
        sum += minusLog(combine(word, static_cast<std::uint64_t>(stage)));
    return times(d.mean, sum / d.stages);
}

// Two exponentials with balanced means: p = (1 + sqrt((c - 1) / (c + 1))) / 2, means m / 2p and m / 2(1-p), where c is
// the squared coefficient of variation (Whitt, Oper. Res. 30, 1982).
Duration twoBranches(std::uint64_t word, const Distribution& d) {
    const Fixed ratio =
        static_cast<Fixed>(static_cast<Wide>(d.spread - kMillionths) * kFixedOne / (d.spread + kMillionths));
    const Fixed p = (kFixedOne + rootOf(ratio)) / 2;
    const Fixed branch = shareOf(mix64(word ^ 0x2545F4914F6CDD1DULL)) < p ? p : kFixedOne - p;
    return {static_cast<std::int64_t>(static_cast<Wide>(d.mean.ms) * minusLog(word) / (2 * branch))};
}

Duration between(Duration least, Duration most, Fixed share) {
    return least + times(most - least, share);
}

Duration triangle(std::uint64_t word, const Distribution& d) {
    if (d.most <= d.least) return d.least;
    const Fixed u = shareOf(word);
    const Fixed peak = static_cast<Fixed>(static_cast<Wide>((d.mode - d.least).ms) * kFixedOne / (d.most - d.least).ms);
    if (u < peak) return between(d.least, d.most, rootOf(multiply(u, peak)));
    return between(d.least, d.most, kFixedOne - rootOf(multiply(kFixedOne - u, kFixedOne - peak)));
}

}  // namespace

Duration exponential(std::uint64_t word, Duration mean) {
    return times(mean, minusLog(word));
}

namespace {

Duration sampleAnyLength(std::uint64_t word, const Distribution& distribution) {
    switch (distribution.shape) {
        case Shape::Constant: return distribution.mean;
        case Shape::Exponential: return exponential(word, distribution.mean);
        case Shape::Erlang: return erlangSum(word, distribution);
        case Shape::Hyperexponential: return twoBranches(word, distribution);
        case Shape::Lognormal: return lognormal(word, distribution);
        case Shape::Uniform: return between(distribution.least, distribution.most, shareOf(word));
        case Shape::Triangular: return triangle(word, distribution);
    }
    return distribution.mean;
}

}  // namespace

// Nothing takes longer than the clock can show, not even the tail of a lognormal.
Duration sample(std::uint64_t word, const Distribution& distribution) {
    return {std::clamp<std::int64_t>(sampleAnyLength(word, distribution).ms, 0, kLongestMs / 8)};
}

std::int32_t poisson(std::uint64_t word, std::int64_t meanThousandths) {
    const Fixed mean = fixedOf(meanThousandths * 1000);
    const Fixed u = shareOf(word);
    Fixed chance = exponentialOf(-mean);
    Fixed sum = chance;
    std::int32_t count = 0;
    while (u >= sum && count < 40) {
        ++count;
        chance = multiply(chance, mean) / count;
        sum += chance;
    }
    return count;
}

}  // namespace gemba
