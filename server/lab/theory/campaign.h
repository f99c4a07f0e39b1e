// As many independent runs of one system as its figures need. The seeds are fixed and runs are merged in order, so the
// outcome does not depend on the number of cores; only a time limit that cuts it short makes it depend on their speed.
#pragma once

#include <functional>
#include <string>

#include "server/lab/theory/estimate.h"
#include "server/lab/theory/reading.h"

namespace gemba {

struct Figure {
    Metric metric;
    Target target;
    bool scored = true;
};

struct Effort {
    std::uint64_t seed = 1;
    double seconds = 0;             // at most; 0 = as long as it takes
    std::function<double()> clock;  // seconds since some moment
};

struct Findings {
    std::string problem;              // why nothing could be measured; empty = all well
    std::vector<Estimate> estimates;  // one per figure
    double load = 0;                  // measured, of the busiest station
    bool heavy = false;               // the load is surely above kHeavyLoad
    std::size_t runs = 0;
};

inline constexpr double kHeavyLoad = 0.9;    // above, no width of interval is asked for
inline constexpr double kWidestPercent = 2;  // half of the interval, up to that load

// `until` > 0: what is there so long after the start from empty; else the long run.
[[nodiscard]] Findings measureSystem(const System& system, double until, const std::vector<Figure>& figures,
                                     const Effort& effort);

}  // namespace gemba
