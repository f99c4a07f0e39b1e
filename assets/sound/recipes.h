// The game's sounds: one instrument, few notes, nothing longer than a breath. Each is a file of its name.
#pragma once

#include <string>
#include <vector>

#include "assets/sound/synth.h"

namespace gemba::synth {

struct NamedRecipe {
    std::string name;  // of the file, without .wav
    Recipe recipe;
};

[[nodiscard]] const std::vector<NamedRecipe>& recipes();

}  // namespace gemba::synth
