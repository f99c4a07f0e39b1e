// Boxes that left the view by reaching their goal: a part that dropped into its hole, a feature that went to
// customers. They are shown once more, on their last way.
#pragma once

#include "client/scene/places.h"

namespace gemba {

// Places of those boxes at their goal, not drawn unless they fly. `shown` is where boxes stood until now.
[[nodiscard]] std::vector<BoxPlace> departuresBetween(const PlayerView& before, const PlayerView& now,
                                                      const std::vector<BoxPlace>& shown, const FloorPlaces& places,
                                                      const FloorLayout& layout);

}  // namespace gemba
