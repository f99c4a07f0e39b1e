// Does the debrief find what is there to be found? Makes sessions whose result one decision, one slow station or
// nothing but luck explains, by at least twice the spread of luck, and asks the debrief.
#pragma once

#include "server/lab/report.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// One session per seed, a third of each kind; seeds on which none can be made (see the notes) are replaced by the next.
[[nodiscard]] LabReport findTruths(const Scenario& scenario, const LabOptions& options);

}  // namespace gemba
