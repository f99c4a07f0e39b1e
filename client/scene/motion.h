// How long everything on the floor takes to move or to change, in milliseconds of real time, and how it does so.
// Nothing else moves, and nothing loops.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gemba {

enum class Motion : std::uint8_t { Full, Reduced };  // Reduced: everything takes no time

inline constexpr double kMoveMs = 400;     // a box to another place, at speed 1
inline constexpr double kCloseUpMs = 150;  // a box within its pile
inline constexpr double kHoleMs = 300;     // a hole closes, a debt line gets thinner
inline constexpr double kBracketsMs = 600;
inline constexpr double kFogMs = 250;               // of each row that opens
inline constexpr double kMarkMs = 120;              // the mark of a person
inline constexpr std::int32_t kTooFastToFly = 400;  // percent of speed 1; from here on boxes jump
inline constexpr std::size_t kMostFlights = 40;     // at once; other boxes jump

// The share of its time that a move takes: less when the factory runs faster, never more.
inline double paceAt(std::int32_t speedPercent) {
    return 100.0 / std::max(100, speedPercent);
}
// How far something has come, 0 … 1.
inline double shareAt(double startMs, double durationMs, double nowMs) {
    return durationMs <= 0 ? 1 : std::clamp((nowMs - startMs) / durationMs, 0.0, 1.0);
}
// Cubic: slow at the end, slow at both ends. Share and result from 0 to 1.
inline double easedOut(double share) {
    const double left = 1 - share;
    return 1 - left * left * left;
}
inline double easedInOut(double share) {
    const double left = 2 - 2 * share;
    return share < 0.5 ? 4 * share * share * share : 1 - left * left * left / 2;
}

}  // namespace gemba
