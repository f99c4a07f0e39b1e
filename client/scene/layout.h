// Where the fixed parts of the floor stand, in world units: rows, stations, walk, pallets, gate, dock,
// market. Depends on the plan and the camera only, so nothing jumps while the factory runs.
#pragma once

#include <vector>

#include "client/scene/camera.h"
#include "shared/protocol/messages.h"

namespace gemba {

// One station's share of its area: its queue, then its desks.
struct StationPlace {
    StationId station;
    Operation operation = Operation::Make;
    Rect pile;  // boxes end at its right edge and stand on its lower edge
    Rect desks;
    Rect reason;  // one line at their foot: why nothing is produced
};

struct AreaPlace {
    AreaId area;
    Rect row;
    Rect name;          // name, manager and status line
    double header = 0;  // baseline of station names and pile counts
    std::vector<StationPlace> stations;
    Rect tab;  // "owes n"
    Rect pallets;
};

struct FloorLayout {
    std::vector<AreaPlace> areas;
    Rect walk;
    double firstChannel = 0;  // x of the first team's debt line
    double channelPitch = 0;
    Rect gate;
    Rect dock;
    Rect market;
    double heading = 0;  // baseline of the column headings
    [[nodiscard]] const AreaPlace& of(AreaId area) const { return areas[area.index()]; }
    // Null when no area of the plan has it.
    [[nodiscard]] const StationPlace* find(StationId station) const;
};

inline constexpr double kLowRow = 120;  // in rows that are lower there is less room for words
// The type size of the line at the foot of a station's desks.
[[nodiscard]] double reasonSize(const AreaPlace& place);
// What an area in the fog says about itself stands here; right of it is room for own people who sit there.
[[nodiscard]] Rect reportCard(const AreaPlace& place, const Camera& camera);

[[nodiscard]] FloorLayout layoutOf(const FloorPlan& plan, const Camera& camera);

}  // namespace gemba
