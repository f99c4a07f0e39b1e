#include "client/panels/keys.h"

#include <array>

namespace gemba {

std::optional<Key> keyNamed(std::string_view name) {
    constexpr std::array<std::string_view, kKeys> kNames{
        "None",   "Tab",       "Left",     "Right", "Up",     "Down", "PageUp", "PageDown", "Home",  "End",
        "Delete", "Backspace", "Space",    "Enter", "Escape", "A",    "C",      "V",        "X",     "Y",
        "Z",      "Alt+Up",    "Alt+Down", "F1",    "F2",     "F11",  "F12",    "Control",  "Shift", "M"};
    for (std::size_t i = 1; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Key>(i);
    return std::nullopt;
}

}  // namespace gemba
