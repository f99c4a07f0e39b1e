#include "client/sound/captions.h"

namespace gemba {

void Captions::sound(Sound sound, std::int64_t nowMs) {
    if (shown(nowMs) != nullptr && m_important && !isImportant(sound)) return;
    m_key = keyOf(sound);
    m_important = isImportant(sound);
    m_sinceMs = nowMs;
}

void Captions::word(const char* key, std::int64_t nowMs) {
    m_key = key;
    m_important = true;
    m_sinceMs = nowMs;
}

const char* Captions::shown(std::int64_t nowMs) const {
    return m_key != nullptr && nowMs - m_sinceMs < kCaptionMs ? m_key : nullptr;
}

}  // namespace gemba
