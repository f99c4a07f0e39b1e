// The words on the floor from the language's texts: keys "floor.…".
#pragma once

#include "client/scene/floor_texts.h"
#include "client/text/texts.h"

namespace gemba {

[[nodiscard]] FloorTexts floorWords(const Texts& texts);

}  // namespace gemba
