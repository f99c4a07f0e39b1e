// Lines that break between words and nowhere else: Dear ImGui breaks after every full stop, in numbers too.
#pragma once

#include <imgui.h>

#include <string>

namespace gemba {

// The text with line breaks at spaces, so that no line is wider than `width` pixels unless a single word is. A no-break
// space (U+00A0) is part of a word.
[[nodiscard]] std::string wrapped(const ImFont& font, float size, const std::string& text, float width);

}  // namespace gemba
