// How many boxes fit where: piles that grow left from a line, stacks that rise from the ground, desks in a
// grid. Big piles draw smaller boxes, the biggest one bar.
#pragma once

#include <cstddef>
#include <vector>

#include "client/scene/geometry.h"

namespace gemba {

inline constexpr std::size_t kMostBoxes = 120;  // in one pile; above, one bar

struct Stacking {
    double side = 26;
    std::vector<Point> centres;  // first is next; empty for a bar
    Rect bounds;                 // of the boxes or the bar
    bool bar = false;
};

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
