// The [[area]] half of the scenario reader: stations, people, source. Called by reader.cpp only.
#pragma once

#include "shared/scenario/places.h"
#include "shared/scenario/scenario.h"
#include "shared/scenario/section.h"

namespace gemba {

// The areas' names as written, without judging them, since areas and seats may name areas further down.
[[nodiscard]] Words areaNames(const std::vector<const TomlNode*>& tables);

// Appends to scenario.areas and places.areas; skills and employers must have been read.
void readAreas(const std::vector<const TomlNode*>& tables, const Words& areas, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log);

}  // namespace gemba
