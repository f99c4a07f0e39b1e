// Where in its file each piece of a scenario stands, in the same order as the Scenario's lists. The reader
// fills it for the cross checks, which name things that are right by themselves and wrong together. A key that
// was left out stands where its table does.
#pragma once

#include <vector>

#include "shared/scenario/problem.h"

namespace gemba {

struct StationPlaces {
    FilePlace self;
    FilePlace operation;
    FilePlace skill;
    FilePlace wipLimit;
    FilePlace buffer;
    FilePlace batch;
    FilePlace preempts;
    FilePlace atStart;
    FilePlace routes;
    FilePlace defects;
    FilePlace detects;
};

struct SourcePlaces {
    FilePlace self;
    FilePlace start;
    FilePlace parts;
    FilePlace needs;
    std::vector<FilePlace> schedule;  // of each day
};

struct PeoplePlaces {
    FilePlace self;
    FilePlace until;
};

struct AreaPlaces {
    FilePlace self;
    FilePlace glyph;
    std::vector<StationPlaces> stations;
    std::vector<PeoplePlaces> people;
    std::vector<SourcePlaces> sources;
};

struct ProjectPlaces {
    FilePlace self;
    FilePlace entry;
};

struct HappeningPlaces {
    FilePlace self;
    FilePlace day;
    FilePlace to;
};

struct SeatPlaces {
    FilePlace self;
    FilePlace area;
    FilePlace directive;
};

struct ScenarioPlaces {
    FilePlace people;
    FilePlace review;
    FilePlace gate;
    std::vector<AreaPlaces> areas;
    std::vector<SeatPlaces> seats;
    std::vector<ProjectPlaces> projects;
    std::vector<HappeningPlaces> happenings;
    std::vector<HappeningPlaces> events;  // have no day
    std::vector<FilePlace> presets;  // of what they say of their length
};

}  // namespace gemba
