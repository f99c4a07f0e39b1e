#include "shared/rules/sample.h"

#include <algorithm>

#include "shared/base/assert.h"
#include "shared/base/units.h"

namespace gemba {

namespace {

__extension__ using Wide = __int128;

// Largest root whose square is not more; by bits.
std::int64_t rootOf(Wide square) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 46; bit > 0; bit >>= 1)
        if (static_cast<Wide>(root + bit) * (root + bit) <= square) root += bit;
    return root;
}

}  // namespace

Sample sampleOf(std::span<const std::int64_t> values) {
    Sample sample;
    sample.count = std::ssize(values);
    if (values.empty()) return sample;
    std::int64_t sum = 0;
    for (const std::int64_t value : values) sum += value;
    sample.mean = divideRounded(sum, sample.count);
    if (sample.count < 2) return sample;
    Wide squares = 0;
    for (const std::int64_t value : values) squares += static_cast<Wide>(value - sample.mean) * (value - sample.mean);
    const Wide variance = squares / (sample.count - 1);
    sample.spread = rootOf(variance);
    sample.halfWidth = rootOf(variance * 196 * 196 / sample.count / 10'000);
    return sample;
}

std::int32_t percentileOf(std::int64_t value, std::span<const std::int64_t> values) {
    if (values.empty()) return 50;
    const auto below = std::count_if(values.begin(), values.end(), [&](std::int64_t one) { return one < value; });
    const auto ties = std::count(values.begin(), values.end(), value);
    return static_cast<std::int32_t>(divideRounded(100 * (2 * below + ties), 2 * std::ssize(values)));
}

std::int64_t quantileOf(std::span<const std::int64_t> sorted, std::int32_t hundredths) {
    ASSERT(!sorted.empty());
    const std::int64_t rank = (std::ssize(sorted) * hundredths + 99) / 100;
    return sorted[static_cast<std::size_t>(std::clamp<std::int64_t>(rank, 1, std::ssize(sorted)) - 1)];
}

}  // namespace gemba
