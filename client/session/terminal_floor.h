// The floor as lines of text: areas with their queues, who owes whom, pallets with their holes, gate, dock and money.
// Pure: what the seat's view does not hold is not drawn, only what was heard about it.
#pragma once

#include "client/session/terminal_text.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

[[nodiscard]] TextLines floorLines(const Texts& texts, const FloorPlan& plan, const RoomState& room,
                                   const PlayerView& view, const Page& page);

// The shortest beginnings of the areas' names that tell them apart: nova "no", neutron "ne", cinder "c".
[[nodiscard]] std::vector<std::string> areaMarks(const FloorPlan& plan);

}  // namespace gemba
