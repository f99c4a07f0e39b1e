// Judges a scenario as a whole: what is right key by key and wrong together. Called by the reader once every
// key has been read without a problem; changes nothing.
#pragma once

#include <string>

#include "shared/scenario/places.h"
#include "shared/scenario/problem.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// All problems, in no particular order. `places` has the shape of the scenario.
[[nodiscard]] Problems checkScenario(const Scenario& scenario, const ScenarioPlaces& places,
                                     const std::string& fileName);

}  // namespace gemba
