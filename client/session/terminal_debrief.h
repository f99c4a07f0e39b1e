// The debrief as lines of text: four numbers on the same luck with the price of silos, where work piled up, how long
// one feature took with open work counted, and what terminal_work says. Pure.
#pragma once

#include "client/session/terminal_text.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

[[nodiscard]] TextLines debriefLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan,
                                     const Page& page);

}  // namespace gemba
