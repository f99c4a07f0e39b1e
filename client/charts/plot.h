// A rectangle with two axes: numbers to pixels, ticks, grid and labels that do not lie on each other.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "client/charts/look.h"

namespace gemba {

struct Plot {
    ImDrawList& list;
    const Look& look;
    ImVec2 min;  // of the data area, pixels
    ImVec2 max;
    double xFrom = 0, xTo = 1;
    double yFrom = 0, yTo = 1;
    [[nodiscard]] float x(double value) const;
    [[nodiscard]] float y(double value) const;
    [[nodiscard]] ImVec2 at(double xValue, double yValue) const { return {x(xValue), y(yValue)}; }
};

// Round numbers from `from` to `to`, about `about` of them: 0, 50, 100 …
[[nodiscard]] std::vector<double> ticks(double from, double to, int about);

enum class Anchor : std::uint8_t { Left, Centre, Right };

// Text with its anchor at x and its middle at y, on whole pixels.
void chartText(ImDrawList& list, const Look& look, Type type, ImU32 colour, ImVec2 at, const std::string& text,
               Anchor anchor);
[[nodiscard]] ImVec2 chartTextSize(const Look& look, Type type, const std::string& text);

// Horizontal grid lines with their numbers at the left; `money` numbers are thousands of euros.
enum class AxisUnit : std::uint8_t { Count, Money };
void yAxis(const Plot& plot, int about, AxisUnit unit);
void baseLine(const Plot& plot);
void dashedAcross(const Plot& plot, double yValue, float toX, ImU32 colour);

struct EndLabel {
    float y;  // where its line ends; moved so that labels keep a distance
    std::string text;
    ImU32 colour;
    Type type;
};
// Moves labels apart by `pitch` inside [top, bottom], in the order of their y.
void spread(std::vector<EndLabel>& labels, float pitch, float top, float bottom);

}  // namespace gemba
