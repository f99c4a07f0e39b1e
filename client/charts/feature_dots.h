// Features as dots with their owner's mark and colour, side by side where they would lie on each other.
#pragma once

#include <optional>
#include <vector>

#include "client/charts/chart.h"

namespace gemba {

struct FeatureDot {
    ImVec2 at;            // x: of its column, until it is placed
    std::size_t feature;  // its number among the lead times
};

// Moves dots sideways, together at most `width`; closer to each other where there are too many.
void placeSideBySide(const Look& look, std::vector<FeatureDot>& dots, float width);
// Draws them; the feature under the mouse gets a ring and is returned.
std::optional<std::size_t> drawDots(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                                    const std::vector<FeatureDot>& dots);

}  // namespace gemba
