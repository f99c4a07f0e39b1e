// Reads [[project]], what can be improved, [[happening]], what is set to happen, and [[event]], what the facilitator
// may make happen. Called by reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

void readProjects(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                  ScenarioPlaces& places, ProblemLog& log);

// Projects must have been read.
void readHappenings(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                    ScenarioPlaces& places, ProblemLog& log);
void readEvents(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
                ScenarioPlaces& places, ProblemLog& log);

}  // namespace gemba
