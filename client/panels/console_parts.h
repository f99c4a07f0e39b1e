// The folded sections of the console, one function each.
#pragma once

#include "client/panels/console_widgets.h"

namespace gemba {

// Pause, more time, the next phase, speed, and how many are waited for.
void clockPart(Console& console);
void screenPart(Console& console);
void peoplePart(Console& console);
void botsPart(Console& console);
void rulesPart(Console& console);
void eventsPart(Console& console);
void sayPart(Console& console);
void marksPart(Console& console);
void roundsPart(Console& console);

}  // namespace gemba
