// What the floor looks like, ready to paint: per layer one list of coloured triangles, and texts above them
// all. Coordinates are screen px. Made by a Pen, painted by the window's painter. In every list what stands still
// comes first and stays for many frames; what moves is drawn anew behind it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "client/scene/theme.h"

namespace gemba {

enum class Layer : std::uint8_t { Floor, Lines, Boxes, Marks, Figures };  // painted in this order, then the texts
inline constexpr std::size_t kLayers = 5;

struct Corner {
    float x = 0;
    float y = 0;
    Color color;
};

enum class Weight : std::uint8_t { Regular, Medium, SemiBold, Bold };
enum class Align : std::uint8_t { Left, Centre, Right };

struct TextMark {
    std::string words;  // UTF-8
    int x = 0;          // of the left end, the middle or the right end
    int baseline = 0;
    int px = 16;
    Weight weight = Weight::Regular;
    Align align = Align::Left;
    Color color;
};

struct DisplayList {
    Color background;
    std::array<std::vector<Corner>, kLayers> triangles;  // three corners each
    std::vector<TextMark> texts;

    [[nodiscard]] std::vector<Corner>& on(Layer layer) { return triangles[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] const std::vector<Corner>& on(Layer layer) const {
        return triangles[static_cast<std::size_t>(layer)];
    }
    std::array<std::size_t, kLayers> stillCorners{};
    std::size_t stillTexts = 0;
    std::uint64_t stillNumber = 0;  // another one whenever it was drawn anew

    // A new still picture begins. Keeps the memory.
    void clear() {
        for (auto& layer : triangles) layer.clear();
        texts.clear();
        stillCorners = {};
        stillTexts = 0;
        ++stillNumber;
    }
    // All that is there stands still.
    void endStill() {
        for (std::size_t i = 0; i < kLayers; ++i) stillCorners[i] = triangles[i].size();
        stillTexts = texts.size();
    }
    // What moves is about to be drawn anew.
    void dropMoving() {
        for (std::size_t i = 0; i < kLayers; ++i) triangles[i].resize(stillCorners[i]);
        texts.resize(stillTexts);
    }
};

}  // namespace gemba
