// The debrief's numbers about work as lines of text: what was shipped, where the time went, how busy people were beside
// how much of their time features were worked on, and who was busiest longest. Pure.
#pragma once

#include "client/session/terminal_text.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Empty where the debrief has nothing of it.
[[nodiscard]] TextLines workLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page);

}  // namespace gemba
