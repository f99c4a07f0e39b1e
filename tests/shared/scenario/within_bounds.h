// Whether a scenario is one that a file may describe: each number within its bounds, each index within its list.
// Written down a second time, apart from the reader, for the test that vandalises files.
#pragma once

#include "shared/scenario/scenario.h"

namespace gemba::test {

[[nodiscard]] bool isWithinBounds(const Scenario& scenario);

}  // namespace gemba::test
