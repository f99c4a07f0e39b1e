// Reads [[area.station]]. Called by area_reader.cpp only.
#pragma once

#include "shared/scenario/known_names.h"
#include "shared/scenario/places.h"

namespace gemba {

// Appends to area.stations and places.stations; `area` is the index of the area in the file.
void readStations(const std::vector<const TomlNode*>& tables, const KnownNames& names, std::size_t areaIndex,
                  AreaDef& area, AreaPlaces& places, ProblemLog& log);

// The die of a station or of a source, out of `dice = { least, most, rolls }`.
[[nodiscard]] DiceDef readDice(const TomlNode& table, ProblemLog& log);

}  // namespace gemba
