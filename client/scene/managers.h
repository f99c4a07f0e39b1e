// Where the managers' figures stand or walk. Everybody sees every figure.
#pragma once

#include <string>
#include <vector>

#include "client/scene/floor_texts.h"
#include "client/scene/layout.h"
#include "client/scene/theme.h"

namespace gemba {

struct ManagerPlace {
    SeatId seat;
    Glyph glyph = Glyph::Bars;  // of the area it leads
    std::string letter;         // instead of a glyph: a seat that leads no area
    Point at;
    AreaId area;        // where it stands; none while walking
    AreaId goal;        // where it walks to; none while it stands
    bool home = false;  // stands in the area it leads
    bool own = false;
    bool bot = false;
    int heading = 0;  // along the walk: -1 up, 1 down, 0 not on it
};

[[nodiscard]] double managerRadius(const Camera& camera);
// Whether a point of the floor lies on the figure.
[[nodiscard]] bool isOn(const ManagerPlace& manager, const Camera& camera, Point point);
[[nodiscard]] std::vector<ManagerPlace> managersOf(const PlayerView& view, const FloorPlan& plan, const RoomState& room,
                                                   const FloorLayout& layout, const Camera& camera);
// The name of whoever plays a seat: a person, or `bot`; empty when nobody does.
[[nodiscard]] std::string playerOf(const RoomState& room, SeatId seat, const std::string& bot);

// Baselines and centres of an area's name block; they depend on the height of the row.
struct NameLines {
    double name = 0;
    double manager = 0;
    double status = 0;
};
[[nodiscard]] NameLines nameLinesOf(const AreaPlace& place, const Camera& camera);

}  // namespace gemba
