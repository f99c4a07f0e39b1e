// What sounds, in words, at the right end of the ticker, or of the floor where there is none: for who cannot hear it or
// has switched it off.
#pragma once

#include <string>

#include "client/panels/widgets.h"

namespace gemba {

// Over everything; takes no mouse.
void soundCaption(const Ui& ui, const WindowLayout& layout, const std::string& words);

}  // namespace gemba
