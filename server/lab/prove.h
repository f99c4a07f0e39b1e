// Does the scenario's lesson show? Own-team-first in every seat against coordinated on the same luck: both sides share
// everything but the order of work and the answers to requests.
#pragma once

#include "server/lab/report.h"
#include "shared/scenario/scenario.h"

namespace gemba {

[[nodiscard]] LabReport proveLesson(const Scenario& scenario, const LabOptions& options);

}  // namespace gemba
