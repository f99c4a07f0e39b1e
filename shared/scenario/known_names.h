// The names in a scenario file as they are written, before anything is judged: areas, routes, seats and
// happenings may name what stands further down. Gathered once by the reader, asked by its parts.
#pragma once

#include "shared/scenario/section.h"

namespace gemba {

struct KnownNames {
    struct Area {
        Words stations;
        Words people;  // titles
    };
    Words skills;
    Words employers;
    Words areas;
    Words projects;
    std::vector<Area> inAreas;  // as many as areas

    // Of the area with this index; of none, when the file has no such area and that was reported.
    [[nodiscard]] const Area& in(std::size_t area) const;
};

// Skills and employers stay empty: they are lists of names, judged when [scenario] is read.
[[nodiscard]] KnownNames gatherNames(const TomlNode& root);

}  // namespace gemba
