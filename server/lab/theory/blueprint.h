// A textbook system in its own unit of time, before it becomes a factory: stations, sources, limits. Plain data; the
// models fill it, `realize` builds it.
#pragma once

#include <string>
#include <vector>

#include "server/lab/theory/law.h"
#include "shared/scenario/scenario.h"

namespace gemba {

struct RouteSpec {
    int to = -1;  // place of a station; -1 = out
    double share = 1;
};

struct StationSpec {
    Law work;  // of an item of relative size 1
    int machines = 1;
    int places = -1;  // to wait; -1 = any number
    bool turnsAway = false;
    Law patience;  // mean 0 = for ever
    Discipline discipline = Discipline::Fifo;
    bool preempts = false;
    Clock wears = Clock::None;
    Law uptime;
    Law repair;
    int batch = 1;  // taken up together …
    BatchWork batchWork = BatchWork::OneByOne;
    double batchSetup = 0;
    std::vector<RouteSpec> routes;  // empty = the next station
    bool thinks = false;            // stands for time outside the system: not part of its numbers and times
};

struct SourceSpec {
    bool endless = false;  // always one more, else at intervals
    bool pulled = false;   // only when a machine of the first station is free
    Law interval;
    int batch = 1;
    int entry = 0;
    double size = 1;  // of the work, relative
    int priority = 5;
    double delayCost = 0;  // per unit of time
};

struct Blueprint {
    std::vector<StationSpec> stations;
    std::vector<SourceSpec> sources;
    int conwip = 0;
    bool forks = false;  // an item is worked on at all stations at once and is through when all are
};

}  // namespace gemba
