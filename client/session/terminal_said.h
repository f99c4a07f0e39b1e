// What was said, beside what came true, as lines of text: reports by area, promises, quiet wishes. Pure.
#pragma once

#include "client/session/terminal_text.h"
#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

// Empty where no day has passed.
[[nodiscard]] TextLines saidLines(const Texts& texts, const Debrief& debrief, const FloorPlan& plan, const Page& page);

}  // namespace gemba
