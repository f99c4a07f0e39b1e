// Reads [area.source], one or several. Called by area_reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

// Appends to area.sources and places.sources; `areaIndex` is the index of the area in the file.
void readSources(const std::vector<const TomlNode*>& tables, const KnownNames& names, std::size_t areaIndex,
                 AreaDef& area, AreaPlaces& places, ProblemLog& log);

}  // namespace gemba
