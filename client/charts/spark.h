// A curve as small as a word: where it went, no numbers.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gemba {

struct SparkCurve {
    std::span<const std::int64_t> values;
    ImU32 colour;
    float thick;
};

// Curves that begin on the same day, on one scale that holds them all; the longest fills the width.
void drawSparks(ImDrawList& list, const std::vector<SparkCurve>& curves, ImVec2 min, ImVec2 max);
void drawSpark(ImDrawList& list, std::span<const std::int64_t> values, ImVec2 min, ImVec2 max, ImU32 colour,
               float thick);

}  // namespace gemba
