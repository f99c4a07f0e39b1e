// A first run that tells how long the others must be.
#pragma once

#include <optional>
#include <string>

#include "server/lab/theory/replication.h"

namespace gemba {

struct Plan {
    std::string problem;  // why there can be none; empty = all well
    Stretch stretch;      // what each run measures, and so how long it is
    Needs needs;
    double visits = 0;  // of one run, about
};

// The start from empty is cut off: fifteen times the longer of W²/S and W/(1 - load), where W is the time in the
// system, S the work on an item and the load that of the busiest station, all measured. Both are the time in which a
// single queue forgets where it began, up to a factor (Whitt, Management Science 35, 1989). A system without chance is
// measured over whole periods once it repeats itself.
[[nodiscard]] Plan pilot(const System& system, const Needs& needs, std::uint64_t seed);
// A better plan, if what many runs by this one saw together says that it was too short; else none.
[[nodiscard]] std::optional<Plan> correctedPlan(const System& system, const Plan& plan, Tally& seen);

}  // namespace gemba
