#include "client/charts/legend.h"

#include <algorithm>

#include "client/charts/glyphs.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

struct LegendSpot {
    ImVec2 at;  // from the legend's upper left corner
    const LegendEntry* entry;
};

struct LegendGrid {
    const Look& look;
    [[nodiscard]] float mark() const { return look.px(22); }
    [[nodiscard]] float line() const { return look.size(Type::Small) + look.px(6); }
};

std::vector<LegendSpot> spotsOf(const ChartFrame& frame, const std::vector<LegendEntry>& entries) {
    const LegendGrid grid{frame.look};
    std::vector<LegendSpot> spots;
    ImVec2 at(0, 0);
    for (const LegendEntry& entry : entries) {
        const float width =
            grid.mark() + frame.look.px(8) + chartTextSize(frame.look, Type::Small, entry.label).x + frame.look.px(20);
        if (at.x > 0 && at.x + width > frame.max.x - frame.min.x) at = {0, at.y + grid.line()};
        spots.push_back({at, &entry});
        at.x += width;
    }
    return spots;
}

}  // namespace

float legendHeight(const ChartFrame& frame, const std::vector<LegendEntry>& entries) {
    const std::vector<LegendSpot> spots = spotsOf(frame, entries);
    return spots.empty() ? 0.0F : spots.back().at.y + LegendGrid{frame.look}.line();
}

void drawLegend(const ChartFrame& frame, const std::vector<LegendEntry>& entries, float y) {
    const LegendGrid grid{frame.look};
    const float half = frame.look.px(8);
    for (const LegendSpot& spot : spotsOf(frame, entries)) {
        const float x = frame.min.x + spot.at.x;
        const float middle = y + spot.at.y + grid.line() / 2;
        spot.entry->draw({x, middle - half}, {x + grid.mark(), middle + half});
        chartText(frame.list, frame.look, Type::Small, frame.look[Role::Text2],
                  {x + grid.mark() + frame.look.px(8), middle}, spot.entry->label, Anchor::Left);
    }
}

std::vector<LegendEntry> areaLegend(const ChartFrame& frame, const FloorPlan& plan) {
    std::vector<LegendEntry> entries;
    for (const AreaPlan& area : plan.areas)
        entries.push_back({area.name, [&frame, &area](ImVec2 min, ImVec2 max) {
                               drawGlyph(frame.list, area.glyph, {(min.x + max.x) / 2, (min.y + max.y) / 2},
                                         (max.y - min.y) / 2, frame.look.team(area.glyph));
                           }});
    return entries;
}

}  // namespace gemba
