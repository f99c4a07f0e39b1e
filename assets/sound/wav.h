// A WAV file: one channel, 16 bit, kRate samples a second.
#pragma once

#include <string>

#include "assets/sound/synth.h"

namespace gemba::synth {

[[nodiscard]] std::string wavOf(const Samples& samples);

}  // namespace gemba::synth
