// Keeps the office calm: the same sound not twice in a breath.
#pragma once

#include <array>

#include "client/sound/sounds.h"

namespace gemba {

inline constexpr std::int64_t kSameSoundMs = 150;
inline constexpr std::int64_t kAskedAgainMs = 10'000;  // requests come in swarms, and one knock says enough

class SoundRation {
  public:
    // True when enough time has gone by since it was last granted; then it counts as granted.
    [[nodiscard]] bool grant(Sound sound, std::int64_t nowMs);

  private:
    struct Last {
        std::int64_t ms = 0;
        bool ever = false;
    };
    std::array<Last, kSounds> m_last{};
};

}  // namespace gemba
