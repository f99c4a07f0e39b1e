// Do the scenario's lessons show? Each of its claims (lessons.h) on many seeds: the probability that it shows, and how
// much it is worth.
#pragma once

#include "server/lab/report.h"
#include "shared/scenario/scenario.h"

namespace gemba {

[[nodiscard]] LabReport proveLesson(const Scenario& scenario, const LabOptions& options);

}  // namespace gemba
