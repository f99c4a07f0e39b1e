// A blueprint as a scenario of the real engine, with the scale between the two units of time.
#pragma once

#include "server/lab/theory/blueprint.h"
#include "shared/base/result.h"

namespace gemba {

struct System {
    Blueprint plan;
    Scenario scenario;
    double msPerUnit = 1;
    std::vector<double> costs;  // per class: of a unit of time's wait
    [[nodiscard]] std::size_t stations() const { return plan.stations.size(); }
    [[nodiscard]] std::size_t classes() const { return plan.sources.size(); }
    // Whether all of it happens without chance.
    [[nodiscard]] bool isCyclic() const;
    // Most items that can be inside; 0 = any number.
    [[nodiscard]] int capacity() const;
    [[nodiscard]] double fastest() const;  // shortest mean time between two events of one kind
    [[nodiscard]] double slowest() const;  // longest mean of any time
};

// Errors say what the engine has no room for.
[[nodiscard]] Result<System> realize(Blueprint plan);

}  // namespace gemba
