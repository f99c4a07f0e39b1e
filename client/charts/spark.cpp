#include "client/charts/spark.h"

#include <algorithm>
#include <limits>

namespace gemba {

namespace {

struct SparkScale {
    std::size_t longest = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
};

SparkScale scaleOf(const std::vector<SparkCurve>& curves) {
    SparkScale scale{0, 0, std::numeric_limits<std::int64_t>::min()};
    for (const SparkCurve& curve : curves) {
        scale.longest = std::max(scale.longest, curve.values.size());
        for (const std::int64_t value : curve.values) {
            scale.least = std::min(scale.least, value);
            scale.most = std::max(scale.most, value);
        }
    }
    return scale;
}

}  // namespace

void drawSparks(ImDrawList& list, const std::vector<SparkCurve>& curves, ImVec2 min, ImVec2 max) {
    const SparkScale scale = scaleOf(curves);
    if (scale.longest < 2) return;
    const float range = std::max(1.0F, static_cast<float>(scale.most) - static_cast<float>(scale.least));
    for (const SparkCurve& curve : curves) {
        for (std::size_t i = 0; i < curve.values.size(); ++i) {
            const float x = static_cast<float>(i) / static_cast<float>(scale.longest - 1);
            const float y = (static_cast<float>(curve.values[i]) - static_cast<float>(scale.least)) / range;
            list.PathLineTo({min.x + x * (max.x - min.x), max.y - y * (max.y - min.y)});
        }
        list.PathStroke(curve.colour, 0, curve.thick);
    }
}

void drawSpark(ImDrawList& list, std::span<const std::int64_t> values, ImVec2 min, ImVec2 max, ImU32 colour,
               float thick) {
    drawSparks(list, {{values, colour, thick}}, min, max);
}

}  // namespace gemba
