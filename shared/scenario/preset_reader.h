// Reads the [[preset]] tables. Called by reader.cpp only, after [session], whose values they fall back to.
#pragma once

#include "shared/scenario/places.h"
#include "shared/scenario/scenario.h"
#include "shared/scenario/section.h"

namespace gemba {

void readPresets(const std::vector<const TomlNode*>& tables, Scenario& scenario, ScenarioPlaces& places,
                 ProblemLog& log);

}  // namespace gemba
