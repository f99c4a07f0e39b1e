#include "client/sfml/sound_device.h"

#include <AL/alc.h>

#include <cstdlib>
#include <filesystem>

namespace gemba {

namespace {

constexpr int kKeep = 0;  // what the person has set in the environment

// ALSA and sndio write to stderr when the kernel knows no sound card; then only PulseAudio (or PipeWire in its place)
// may be asked. Without a card and without PulseAudio, OpenAL finds nothing and says nothing.
void chooseBackends() {
    std::error_code unreadable;
    const bool card = std::filesystem::exists("/dev/snd", unreadable);
    ::setenv("ALSOFT_DRIVERS", card ? "pulse,alsa" : "pulse", kKeep);
    ::setenv("ALSOFT_LOGLEVEL", "0", kKeep);
}

}  // namespace

bool soundDeviceThere() {
    chooseBackends();
    ALCdevice* device = ::alcOpenDevice(nullptr);
    if (device == nullptr) return false;
    ::alcCloseDevice(device);
    return true;
}

}  // namespace gemba
