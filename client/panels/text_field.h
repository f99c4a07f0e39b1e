// One line of text to type, under its label.
#pragma once

#include <string>

#include "client/panels/widgets.h"

namespace gemba {

// True when Enter was pressed in it. The name is the probe's.
[[nodiscard]] bool textField(const Ui& ui, const char* name, const std::string& label, std::string& text, float width);
// Its height with the label.
[[nodiscard]] float textFieldHeight(const Ui& ui);

}  // namespace gemba
