// Promises kept and broken, and what people managers wished for on the quiet: by seat, never by person.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

// The debrief must have arrived; what wishes moved may come later.
void saidWords(const Ui& ui, const Table& table);

}  // namespace gemba
