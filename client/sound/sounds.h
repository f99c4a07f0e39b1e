// The sounds of the game by name, and what a person wants of them.
#pragma once

#include <cstdint>

namespace gemba {

enum class Sound : std::uint8_t {
    FeatureShips,
    Asked,     // somebody asks for a part or offers a deal
    Accepted,  // an own order
    Refused,
    Fire,  // a defect at a customer, a line that stops, a release that fails
    DaysStart,
    RoundEnds,
    Reveal,  // the whole floor is to be seen
    PromiseBroken
};
inline constexpr int kSounds = 9;

struct SoundOptions {
    int volumePercent = 60;  // 0 … 100
    bool muted = false;
    bool captions = false;  // each sound is also named in words
};

// Heard at any speed of the days; the others only up to four times the usual one.
[[nodiscard]] bool isImportant(Sound sound);
// Of the file in assets/sound, without .wav.
[[nodiscard]] const char* fileOf(Sound sound);
// Key of its name in words.
[[nodiscard]] const char* keyOf(Sound sound);

}  // namespace gemba
