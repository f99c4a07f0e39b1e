// A picture as a few hundred numbers: enough to say what moved, small enough to keep with the code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

inline constexpr unsigned kCellColumns = 32;
inline constexpr unsigned kCellRows = 18;

struct Fingerprint {
    unsigned width = 0;  // of the picture, px
    unsigned height = 0;
    std::vector<std::uint8_t> cells;  // red, green, blue of each cell's mean, row by row
    bool operator==(const Fingerprint&) const = default;
};

// `rgba`: four bytes a pixel, row by row.
[[nodiscard]] Fingerprint fingerprintOf(const std::uint8_t* rgba, unsigned width, unsigned height);

[[nodiscard]] std::string textOf(const Fingerprint& print);  // one word of letters and digits
[[nodiscard]] Result<Fingerprint> fingerprintFrom(const std::string& word);

// The part of the picture in which cells differ by more than `tolerance` (0 … 255) in a colour, and by how much at most.
struct Moved {
    unsigned cells = 0;  // 0 = nothing moved
    int most = 0;
    unsigned left = 0, top = 0, right = 0, bottom = 0;  // px
};
[[nodiscard]] Moved movedBetween(const Fingerprint& before, const Fingerprint& after, int tolerance);

}  // namespace gemba
