// Is the scenario a social dilemma, and under which pay? Cooperating is to manage as the constraint manager does,
// defecting as own-team-first does, all on the same luck. For each seat: T, alone defecting; R, all cooperate; P, all
// defect; S, alone cooperating (the names of Axelrod, The Evolution of Cooperation, 1984).
//
// Area leads play; people managers and a release lead do as the scenario says.
//
// Bars, each on the mean of the seeds with its 95 % interval: under local pay T > R > P > S for every seat; under
// shared pay every seat earns more by cooperating, whether the others do or not; the factory ships less with every
// further defector; and where all defect, no single lever (levers.h) gains a seat more than 5 %.
#pragma once

#include "server/lab/report.h"
#include "shared/scenario/scenario.h"

namespace gemba {

[[nodiscard]] LabReport weighDilemma(const Scenario& scenario, const LabOptions& options);

}  // namespace gemba
