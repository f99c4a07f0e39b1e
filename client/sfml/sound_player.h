// Plays the game's sounds. Without a sound device, or without the files, it is silent: then no audio object is ever
// made, because SFML would write thousands of lines about each.
#pragma once

#include <memory>
#include <string>

#include "client/sound/sounds.h"

namespace gemba {

inline constexpr std::size_t kVoices = 6;  // that sound at once; what comes on top is dropped

class SoundPlayer {
  public:
    // Looks for a device and reads the files; takes some hundredths of a second. `folder`: where NAME.wav are.
    explicit SoundPlayer(const std::string& folder);
    ~SoundPlayer();
    SoundPlayer(const SoundPlayer&) = delete;
    SoundPlayer& operator=(const SoundPlayer&) = delete;

    [[nodiscard]] bool hasDevice() const { return m_voices != nullptr; }
    // `volumePercent`: 0 … 100.
    void play(Sound sound, int volumePercent);
    void stopAll();
    [[nodiscard]] std::size_t playing() const;

  private:
    struct Voices;
    std::unique_ptr<Voices> m_voices;  // null = silent
};

}  // namespace gemba
