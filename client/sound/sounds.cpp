#include "client/sound/sounds.h"

#include <array>

namespace gemba {

namespace {

struct About {
    const char* file;
    const char* key;
    bool important;
};

// Order of enum Sound.
constexpr std::array<About, kSounds> kAbout{{
    {"feature_ships", "sound.featureShips", false},
    {"asked", "sound.asked", false},
    {"accepted", "sound.accepted", false},
    {"refused", "sound.refused", true},
    {"fire", "sound.fire", true},
    {"days_start", "sound.daysStart", true},
    {"round_ends", "sound.roundEnds", true},
    {"reveal", "sound.reveal", true},
    {"promise_broken", "sound.promiseBroken", true},
}};

const About& about(Sound sound) {
    return kAbout[static_cast<std::size_t>(sound)];
}

}  // namespace

bool isImportant(Sound sound) {
    return about(sound).important;
}
const char* fileOf(Sound sound) {
    return about(sound).file;
}
const char* keyOf(Sound sound) {
    return about(sound).key;
}

}  // namespace gemba
