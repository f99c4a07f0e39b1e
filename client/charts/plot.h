// A rectangle with two axes: numbers to pixels, ticks, grid and labels that do not lie on each other.
#pragma once

#include <optional>

#include "client/charts/chart.h"

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

// Horizontal grid lines with their numbers at the left: money in thousands of euros, percent with its sign.
enum class AxisUnit : std::uint8_t { Count, Money, Percent };
void yAxis(const Plot& plot, AxisUnit unit);
// What it counts, above the axis; see titleHeight.
void yTitle(const Plot& plot, const std::string& words);
[[nodiscard]] float titleHeight(const Look& look);
// The numbers of days under the plot, and under them the rounds, with a line between two rounds.
void dayAxis(const Plot& plot, const Texts& texts, std::int32_t daysPerRound);
[[nodiscard]] float dayAxisHeight(const Look& look);
void baseLine(const Plot& plot);
void dashedAcross(const Plot& plot, double yValue, float toX, ImU32 colour);

// A plot inside the frame that leaves room for the y axis's numbers and title, the day axis and, at the right, for
// labels of this width.
struct PlotRange {
    double xFrom, xTo;
    double yFrom, yTo;
    AxisUnit unit;
};
[[nodiscard]] Plot dayPlot(const ChartFrame& frame, const PlotRange& range, float rightLabels);
// Where the mouse is along the plot, in days since its beginning; nothing = it points elsewhere.
[[nodiscard]] std::optional<double> dayUnder(const ChartFrame& frame, const Plot& plot);
// A line across the plot where the mouse is.
void markDay(const Plot& plot, double x);

struct EndLabel {
    float y;  // where its line ends; moved so that labels keep a distance
    std::string text;
    ImU32 colour;
    Type type;
};
// Moves labels apart by `pitch` inside [top, bottom], in the order of their y.
void spread(std::vector<EndLabel>& labels, float pitch, float top, float bottom);
// At the right edge of the plot, moved apart.
void endLabels(const Plot& plot, std::vector<EndLabel> labels);

}  // namespace gemba
