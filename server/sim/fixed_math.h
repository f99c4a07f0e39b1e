// The few transcendental functions that sampling needs, in 32.32 fixed point: the same bits on every machine.
#pragma once

#include <cstdint>

namespace gemba {

using Fixed = std::int64_t;  // value * 2^32
inline constexpr Fixed kFixedOne = Fixed{1} << 32;

__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

constexpr Fixed multiply(Fixed a, Fixed b) {
    return static_cast<Fixed>((static_cast<Wide>(a) * b) >> 32);
}

[[nodiscard]] Fixed rootOf(Fixed value);  // value >= 0; good to a relative 1e-9
// -ln((word + 1) / 2^64): a standard exponential when the word is uniform. 0 … 44.4.
[[nodiscard]] Fixed minusLog(std::uint64_t word);
// e^x for x in [-30, 20]; clamped outside.
[[nodiscard]] Fixed exponentialOf(Fixed x);
// cos(2 pi turn / 2^32).
[[nodiscard]] Fixed cosineOfTurn(std::uint32_t turn);

}  // namespace gemba
