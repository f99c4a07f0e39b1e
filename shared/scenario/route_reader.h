// Reads a station's `routes`. Called by station_reader.cpp only.
#pragma once

#include <string_view>

#include "shared/scenario/known_names.h"

namespace gemba {

inline constexpr std::string_view kOut = "out";  // where a route leads that leaves the area

[[nodiscard]] std::vector<RouteDef> readRoutes(const std::vector<const TomlNode*>& tables, const KnownNames& names,
                                               std::size_t area, ProblemLog& log);

}  // namespace gemba
