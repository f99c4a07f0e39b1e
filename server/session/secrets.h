// Tokens, keys and room codes, from the machine's own randomness. The luck of a session never comes from here twice.
#pragma once

#include <cstdint>
#include <string>

#include "server/replay/journal.h"

namespace gemba {

[[nodiscard]] std::string newSecret();  // 32 hexadecimal digits
[[nodiscard]] TokenHash hashOfToken(const std::string& token);
[[nodiscard]] std::string newRoomCode();  // six letters and digits without 0, 1, I, L, O
[[nodiscard]] std::uint64_t newKey();
[[nodiscard]] std::uint64_t newSeed();  // 1 … 999 999: short enough to be read aloud

}  // namespace gemba
