// A curve as small as a word: where it went, no numbers.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>

namespace gemba {

void drawSpark(ImDrawList& list, std::span<const std::int64_t> values, ImVec2 min, ImVec2 max, ImU32 colour,
               float thick);

}  // namespace gemba
