#include "client/sound/ration.h"

namespace gemba {

bool SoundRation::grant(Sound sound, std::int64_t nowMs) {
    Last& last = m_last[static_cast<std::size_t>(sound)];
    const std::int64_t pause = sound == Sound::Asked ? kAskedAgainMs : kSameSoundMs;
    if (last.ever && nowMs - last.ms < pause) return false;
    last = {nowMs, true};
    return true;
}

}  // namespace gemba
