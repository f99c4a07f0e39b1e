#include "client/charts/feature_dots.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "client/charts/glyphs.h"
#include "client/charts/plan_names.h"

namespace gemba {

namespace {

float radiusOf(const Look& look) {
    return look.px(6);
}

std::optional<FeatureDot> dotUnder(const std::vector<FeatureDot>& dots, ImVec2 mouse, float reach) {
    std::optional<FeatureDot> nearest;
    float least = reach * reach;
    for (const FeatureDot& dot : dots) {
        const float dx = dot.at.x - mouse.x;
        const float dy = dot.at.y - mouse.y;
        if (dx * dx + dy * dy > least) continue;
        least = dx * dx + dy * dy;
        nearest = dot;
    }
    return nearest;
}

}  // namespace

void placeSideBySide(const Look& look, std::vector<FeatureDot>& dots, float width) {
    const float pitch = 2 * radiusOf(look);
    const auto place = [&](const FeatureDot& dot) { return std::tuple(dot.at.x, std::floor(dot.at.y / pitch)); };
    std::stable_sort(dots.begin(), dots.end(),
                     [&](const FeatureDot& a, const FeatureDot& b) { return place(a) < place(b); });
    for (std::size_t first = 0, end = 0; first < dots.size(); first = end) {
        while (end < dots.size() && place(dots[end]) == place(dots[first])) ++end;
        const auto count = static_cast<float>(end - first);
        const float step = std::clamp((width - pitch) / std::max(1.0F, count - 1), 0.0F, pitch);
        for (std::size_t i = first; i < end; ++i)
            dots[i].at.x += (static_cast<float>(i - first) - (count - 1) / 2) * step;
    }
}

std::optional<std::size_t> drawDots(const ChartFrame& frame, const FloorPlan& plan, const std::vector<LeadTime>& times,
                                    const std::vector<FeatureDot>& dots) {
    const Look& look = frame.look;
    for (const FeatureDot& dot : dots) {
        const std::string& glyph = areaPlace(plan, times[dot.feature].owner).glyph;
        drawGlyph(frame.list, glyph, dot.at, radiusOf(look), look.team(glyph));
    }
    const std::optional<FeatureDot> under = dotUnder(dots, frame.mouse, 2 * radiusOf(look));
    if (!under) return std::nullopt;
    frame.list.AddCircle(under->at, radiusOf(look) + look.px(4), look[Role::Text], 0, look.px(2));
    return under->feature;
}

}  // namespace gemba
