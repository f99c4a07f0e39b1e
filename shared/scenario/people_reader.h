// Reads [[area.people]] and [people], what costs people time. Called by the reader only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

// Appends to area.people and places.people.
void readPeople(const std::vector<const TomlNode*>& tables, const KnownNames& names, AreaDef& area, AreaPlaces& places,
                ProblemLog& log);

void readPeopleRules(const TomlNode& table, PeopleRulesDef& rules, ProblemLog& log);

}  // namespace gemba
