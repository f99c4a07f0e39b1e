// How much the same luck is worth: the variance of the difference between two policies on independent seeds, divided
// by its variance on the same seed. Three changes on one line of five stations with rework: a faster station, WSJF
// instead of FIFO, CONWIP. The comparison follows "common random numbers" (Law, Simulation Modeling and Analysis,
// ch. 11.2).
#pragma once

#include "server/lab/report.h"

namespace gemba {

[[nodiscard]] LabReport measureLuck(const LabOptions& options);

}  // namespace gemba
