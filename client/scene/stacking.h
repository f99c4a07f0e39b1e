// How many boxes fit where: piles that grow left from a line, stacks that rise from the ground, desks in a
// grid. Big piles draw smaller boxes, the biggest one bar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "client/scene/geometry.h"

namespace gemba {

inline constexpr std::size_t kMostBoxes = 120;  // in one pile; above, one bar

enum class BarWay : std::uint8_t { None, Across, Upward };  // which way its boxes are counted

struct Stacking {
    double side = 26;
    std::vector<Point> centres;  // first is next; empty for a bar
    Rect bounds;                 // of the boxes or the bar
    BarWay bar = BarWay::None;
};

// The boxes of a bar: as many little squares as there are boxes, however small.
struct Grain {
    Rect bar;
    BarWay way = BarWay::Across;
    std::size_t lines = 1;  // each of `length` boxes, across the way
    std::size_t length = 1;
    [[nodiscard]] double side() const;
    [[nodiscard]] Point centre(std::size_t i) const;
};
[[nodiscard]] Grain grainOf(const Stacking& stacking, std::size_t count);

// Front is bottom right; fills upward, then left. At most 4 high and 7 long at full size.
[[nodiscard]] Stacking pileIn(Rect place, std::size_t count);
// Front is bottom left; fills to the right, then upward.
[[nodiscard]] Stacking stackIn(Rect place, std::size_t count);

struct DeskGrid {
    double scale = 1;            // 1 = a desk 44 wide
    std::vector<Point> corners;  // middle of each desk's upper edge
};
[[nodiscard]] DeskGrid desksIn(Rect place, std::size_t count);

}  // namespace gemba
