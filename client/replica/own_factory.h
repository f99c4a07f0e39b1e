// The room numbers the seats of all its factories through; a view and a plan know those of one.
#pragma once

#include "shared/protocol/messages.h"

namespace gemba {

// The room as the factory of `own` knows it: its seats only, numbered as in the plan; who sits elsewhere sits nowhere.
// Who watches (`own` none) is shown the first factory.
[[nodiscard]] RoomState ownFactory(const RoomState& room, std::size_t seatsEach, SeatId own);

}  // namespace gemba
