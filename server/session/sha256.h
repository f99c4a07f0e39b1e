// SHA-256 (FIPS 180-4), for short secrets: what is kept of a token. Not for long texts.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gemba {

// The digest as four big-endian words.
[[nodiscard]] std::array<std::uint64_t, 4> sha256(std::string_view text);

}  // namespace gemba
