// A made-up but rich factory as neutron's lead sees it, standing in cinder: nova and keystone only reported,
// horizon glimpsed. Every kind of box, person, hole and mark stands in it somewhere. For tests of the
// picture.
#pragma once

#include "shared/protocol/messages.h"

namespace gemba {

inline const AreaId kNova{0};
inline const AreaId kNeutron{1};
inline const AreaId kCinder{2};
inline const AreaId kKeystone{3};
inline const AreaId kHorizon{4};

[[nodiscard]] FloorPlan samplePlan();
[[nodiscard]] RoomState sampleRoom();
[[nodiscard]] PlayerView sampleView();

// The same kind of plan with `areas` areas and `stations` each; nobody there, everything seen.
[[nodiscard]] FloorPlan planWith(std::size_t areas, std::size_t stations);
[[nodiscard]] PlayerView emptyViewOf(const FloorPlan& plan);

[[nodiscard]] StationId codeOf(AreaId area);
[[nodiscard]] StationId reviewOf(AreaId area);

struct Waiting {
    StationId station;
    AreaId owner;
    std::int32_t count = 1;
    ItemKind kind = ItemKind::Feature;
};
// Adds boxes to the end of a queue and keeps the station's count right; needs the area's stations in the
// view.
void addWaiting(PlayerView& view, const FloorPlan& plan, const Waiting& waiting);

}  // namespace gemba
