// Whole-number statistics of a list of results: what the debrief says about luck, on screen and in exports alike.
#pragma once

#include <cstdint>
#include <span>

namespace gemba {

struct Sample {
    std::int64_t count = 0;
    std::int64_t mean = 0;    // rounded
    std::int64_t spread = 0;  // standard deviation, of n - 1; 0 for fewer than two
    // Half the width of the 95 % interval of the mean: 1.96 spread / sqrt(count), normal approximation.
    std::int64_t halfWidth = 0;
    [[nodiscard]] bool isAboveZero() const { return mean - halfWidth > 0; }
    [[nodiscard]] bool isBelowZero() const { return mean + halfWidth < 0; }
    bool operator==(const Sample&) const = default;
};

// Values below 2^40 either way, at most 2^16 of them.
[[nodiscard]] Sample sampleOf(std::span<const std::int64_t> values);
// How many of a hundred of the values are below `value`, ties counted half: 0 … 100.
[[nodiscard]] std::int32_t percentileOf(std::int64_t value, std::span<const std::int64_t> values);
// The value below which this share of the sorted list lies, nearest rank (NIST/SEMATECH e-Handbook, 7.2.6.2, without
// interpolation). `hundredths`: 0 … 100; the list is not empty.
[[nodiscard]] std::int64_t quantileOf(std::span<const std::int64_t> sorted, std::int32_t hundredths);

}  // namespace gemba
