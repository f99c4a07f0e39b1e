// The line of words that names what sounds: one thing at a time, each for about two seconds.
#pragma once

#include "client/sound/sounds.h"

namespace gemba {

inline constexpr std::int64_t kCaptionMs = 2000;

class Captions {
  public:
    // An important sound is not hidden by one that matters less.
    void sound(Sound sound, std::int64_t nowMs);
    // Any other word for this line; hides everything.
    void word(const char* key, std::int64_t nowMs);
    // Key of what to show now; null = nothing.
    [[nodiscard]] const char* shown(std::int64_t nowMs) const;

  private:
    const char* m_key = nullptr;
    bool m_important = false;
    std::int64_t m_sinceMs = 0;
};

}  // namespace gemba
