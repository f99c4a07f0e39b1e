// The station that looks slowest from a seat: the longest queue, counted in people's turns. It may be wrong.
#pragma once

#include "client/scene/places.h"

namespace gemba {

// None when nothing worth naming waits anywhere. Keeps `before` until another one is clearly longer, so that
// the brackets do not flicker.
[[nodiscard]] StationId slowestOf(const FloorPlaces& places, StationId before);

}  // namespace gemba
