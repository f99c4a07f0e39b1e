// The [[area]] half of the scenario reader. Called by reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

// Appends to scenario.areas and places.areas.
void readAreas(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log);

}  // namespace gemba
