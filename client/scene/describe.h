// One sentence about what lies at a point of the floor: for hover.
#pragma once

#include "client/scene/stage.h"

namespace gemba {

// `point` in world units. Empty when nothing is there.
[[nodiscard]] std::string describe(const Stage& stage, const Camera& camera, Point point);
// The sentence about one box.
[[nodiscard]] std::string boxSentence(const Stage& stage, const ItemView& item);

// As the plan names it, "?" when it does not.
[[nodiscard]] std::string nameOf(const Stage& stage, AreaId area);
[[nodiscard]] std::string nameOf(const Stage& stage, StationId station);

}  // namespace gemba
