// Figures read from a tally. Definitions only (a mean, a share, a quantile of what was seen); no model's formula.
#pragma once

#include "server/lab/theory/metric.h"
#include "server/lab/theory/realize.h"
#include "server/lab/theory/tally.h"
#include "shared/base/result.h"

namespace gemba {

// Whose figure: of one station or all, of one class or all.
struct Target {
    int station = -1;
    int itemClass = -1;
};

// By the metric's labels: a node's name, "high" and "low", a number from 1. Other labels name a method and are passed
// over. `node` is the station that the parameters name, if they do.
[[nodiscard]] Result<Target> targetOf(const Metric& metric, const System& system, const std::vector<std::string>& nodes,
                                      const std::string& node);

// Not a number when nothing was seen that it could be read from.
[[nodiscard]] double reading(const Metric& metric, const Target& target, const System& system, Tally& tally);

// What the metric needs to be summed besides the ordinary.
void addNeeds(const Metric& metric, Needs& needs);

// Utilization of the busiest station; thinking is not work.
[[nodiscard]] double loadOf(const System& system, Tally& tally);

}  // namespace gemba
