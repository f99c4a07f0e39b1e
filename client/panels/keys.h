// The keys that the program knows, as indices into ImGui's key array. Whoever feeds the input uses the same
// ones.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace gemba {

enum class Key : std::uint8_t {
    None,
    Tab,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Delete,
    Backspace,
    Space,
    Enter,
    Escape,
    A,
    C,
    V,
    X,
    Y,
    Z,
    AltUp,
    AltDown,
    F1,
    F2,
    F11,
    F12,
    Control,
    Shift,
    M,
};
inline constexpr int kKeys = 30;

// True in the frame in which the key went down, never for the repeats of a held key.
[[nodiscard]] inline bool pressed(Key key) {
    return ImGui::IsKeyPressed(static_cast<int>(key), false);
}

// While it is true, ImGui's own way of going from widget to widget leaves the keys of a timeline alone: left, right,
// page up, page down, home, end. Counts from the next frame on.
void keepTimelineKeys(bool ours);

// "F2", "Escape", "Alt+Up" …; nothing for an unknown name.
[[nodiscard]] std::optional<Key> keyNamed(std::string_view name);

}  // namespace gemba
