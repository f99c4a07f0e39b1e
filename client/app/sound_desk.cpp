#include "client/app/sound_desk.h"

namespace gemba {

void SoundDesk::open(const std::string& folder) {
    m_folder = folder;
    wake();
}

void SoundDesk::wake() {
    if (!m_player && !m_options.muted && !m_folder.empty()) m_player = std::make_unique<SoundPlayer>(m_folder);
}

void SoundDesk::hear(const SoundSight& sight, std::int64_t nowMs) {
    Audible now = audibleIn(sight.room, sight.view);
    Audible before = m_before.value_or(now);
    if (sight.listener != m_listener) {  // of two people's views only the phase can be compared
        const Phase phase = before.phase;
        before = now;
        before.phase = phase;
    }
    for (const Sound sound : soundsDue(before, now, sight.answers)) {
        if (!m_ration.grant(sound, nowMs)) continue;
        if (m_options.captions) m_captions.sound(sound, nowMs);
        if (m_player && !m_options.muted) m_player->play(sound, m_options.volumePercent);
    }
    m_before = std::move(now);
    m_listener = sight.listener;
}

void SoundDesk::set(const SoundOptions& options) {
    m_options = options;
    wake();
    if (m_options.muted && m_player) m_player->stopAll();
}

void SoundDesk::toggleMute(std::int64_t nowMs) {
    SoundOptions options = m_options;
    options.muted = !options.muted;
    set(options);
    m_captions.word(options.muted ? "sound.off" : "sound.on", nowMs);
}

}  // namespace gemba
