// Reads who sits at the table and by which rules: [[seat]], [levers], [[quality]], [costs], [culture]. Called by
// reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

void readSeats(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log);
void readLevers(const TomlNode& table, SeatLevers& levers, ProblemLog& log);
void readQualities(const std::vector<const TomlNode*>& tables, Scenario& scenario, ProblemLog& log);
void readCosts(const TomlNode& table, CostDef& costs, ProblemLog& log);
void readCulture(const TomlNode& table, CultureDef& culture, ProblemLog& log);

}  // namespace gemba
