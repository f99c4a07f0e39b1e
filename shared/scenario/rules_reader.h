// Reads the tables that hold for the whole factory: [session], [review], [gate], [release], [defects], [debt] and
// [pay]. Called by reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"

namespace gemba {

// `file` is the whole file; what it leaves out keeps its default.
void readRules(Section& file, const KnownNames& names, Scenario& scenario);

}  // namespace gemba
