#include "client/scene/stage.h"

namespace gemba {

const AreaView& Stage::areaView(AreaId area) const {
    static const AreaView hidden;
    return area.index() < view.areas.size() ? view.areas[area.index()] : hidden;
}

Glyph Stage::glyph(AreaId area) const {
    return area.index() < plan.areas.size() ? glyphNamed(plan.areas[area.index()].glyph) : Glyph::Bars;
}

double baselineInMiddle(const Pen& pen, double middle, double size) {
    return middle + 0.365 * pen.heightOf(size);
}

}  // namespace gemba
