#include "client/sfml/sound_player.h"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include <algorithm>
#include <array>
#include <filesystem>

#include "client/sfml/sound_device.h"

namespace gemba {

struct SoundPlayer::Voices {
    std::array<sf::SoundBuffer, kSounds> recordings;  // empty = the file was not there
    std::array<sf::Sound, kVoices> sounds;            // go before what they play
};

SoundPlayer::SoundPlayer(const std::string& folder) {
    if (!soundDeviceThere()) return;
    m_voices = std::make_unique<Voices>();
    for (int i = 0; i < kSounds; ++i) {
        const std::string file = folder + "/" + fileOf(static_cast<Sound>(i)) + ".wav";
        std::error_code unreadable;
        if (std::filesystem::exists(file, unreadable))
            static_cast<void>(m_voices->recordings[static_cast<std::size_t>(i)].loadFromFile(file));
    }
}

SoundPlayer::~SoundPlayer() = default;

void SoundPlayer::play(Sound sound, int volumePercent) {
    if (!m_voices || volumePercent <= 0) return;
    const sf::SoundBuffer& recording = m_voices->recordings[static_cast<std::size_t>(sound)];
    const auto free = std::find_if(m_voices->sounds.begin(), m_voices->sounds.end(),
                                   [](const sf::Sound& voice) { return voice.getStatus() == sf::Sound::Stopped; });
    if (recording.getSampleCount() == 0 || free == m_voices->sounds.end()) return;
    free->setBuffer(recording);
    free->setVolume(static_cast<float>(std::min(volumePercent, 100)));
    free->play();
}

void SoundPlayer::stopAll() {
    if (!m_voices) return;
    for (sf::Sound& voice : m_voices->sounds) voice.stop();
}

std::size_t SoundPlayer::playing() const {
    if (!m_voices) return 0;
    return static_cast<std::size_t>(
        std::count_if(m_voices->sounds.begin(), m_voices->sounds.end(),
                      [](const sf::Sound& voice) { return voice.getStatus() == sf::Sound::Playing; }));
}

}  // namespace gemba
