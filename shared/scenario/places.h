// Where in its file each piece of a scenario stands, in the same order as the Scenario's lists. The reader
// fills it for the cross checks, which name things that are right by themselves and wrong together.
#pragma once

#include <vector>

#include "shared/scenario/problem.h"

namespace gemba {

struct StationPlaces {
    FilePlace self;
    FilePlace operation;
    FilePlace skill;
};

struct AreaPlaces {
    FilePlace self;
    FilePlace glyph;
    FilePlace source;
    FilePlace parts;
    FilePlace needs;
    std::vector<StationPlaces> stations;
    std::vector<FilePlace> people;
};

struct ScenarioPlaces {
    FilePlace review;
    FilePlace gate;
    std::vector<AreaPlaces> areas;
    std::vector<FilePlace> seats;  // of the seat's area
};

}  // namespace gemba
