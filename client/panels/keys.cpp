#include "client/panels/keys.h"

#include <array>
#include <utility>

namespace gemba {

void keepTimelineKeys(bool ours) {
    constexpr std::array<std::pair<ImGuiKey, Key>, 6> kTimeline{{{ImGuiKey_LeftArrow, Key::Left},
                                                                 {ImGuiKey_RightArrow, Key::Right},
                                                                 {ImGuiKey_PageUp, Key::PageUp},
                                                                 {ImGuiKey_PageDown, Key::PageDown},
                                                                 {ImGuiKey_Home, Key::Home},
                                                                 {ImGuiKey_End, Key::End}}};
    for (const auto& [theirs, key] : kTimeline) ImGui::GetIO().KeyMap[theirs] = ours ? -1 : static_cast<int>(key);
}

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
