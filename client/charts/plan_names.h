// What charts call the plan's areas and stations, and the marks that stand for them.
#pragma once

#include <string>

#include "client/charts/look.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct PlaceName {
    std::string glyph;  // see drawGlyph
    std::string area;   // empty for the gate
    std::string name;   // of the station alone
    [[nodiscard]] std::string full() const { return area.empty() ? name : area + " " + name; }
};

// The gate's number is that of the stations. Any other gives an empty name.
[[nodiscard]] PlaceName placeName(const FloorPlan& plan, const Texts& texts, StationId station);
[[nodiscard]] PlaceName areaPlace(const FloorPlan& plan, AreaId area);
// One of several in a race, by its number from 0; `own`: of who looks.
[[nodiscard]] std::string factoryName(const Texts& texts, std::size_t factory, bool own);

}  // namespace gemba
