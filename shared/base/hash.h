// 64-bit mixing for state hashes, journal chains and addressed luck. Not for secrets.
#pragma once

#include <cstdint>
#include <span>

namespace gemba {

// Finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
constexpr std::uint64_t mix64(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

constexpr std::uint64_t combine(std::uint64_t hash, std::uint64_t word) {
    return mix64((hash ^ word) + 0x9E3779B97F4A7C15ULL);
}

constexpr std::uint64_t hashBytes(std::uint64_t hash, std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) hash = combine(hash, byte);
    return combine(hash, bytes.size());
}

}  // namespace gemba
