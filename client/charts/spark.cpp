#include "client/charts/spark.h"

#include <algorithm>

namespace gemba {

void drawSpark(ImDrawList& list, std::span<const std::int64_t> values, ImVec2 min, ImVec2 max, ImU32 colour,
               float thick) {
    if (values.size() < 2) return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const auto low = static_cast<float>(std::min<std::int64_t>(0, *least));
    const float range = std::max(1.0F, static_cast<float>(*most) - low);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = static_cast<float>(i) / static_cast<float>(values.size() - 1);
        const float y = (static_cast<float>(values[i]) - low) / range;
        list.PathLineTo({min.x + x * (max.x - min.x), max.y - y * (max.y - min.y)});
    }
    list.PathStroke(colour, 0, thick);
}

}  // namespace gemba
