// One run of the real engine, and what was seen of it. Everything comes from visit records and from the time that
// machines spent in their states.
#pragma once

#include "server/lab/theory/realize.h"
#include "server/lab/theory/tally.h"
#include "server/sim/simulation.h"

namespace gemba {

// A stretch of time that begins and ends within a run, in milliseconds: what happens after `from`, up to `to`.
struct Stretch {
    SimTime from;
    SimTime to;
};

// A run from empty whose stretch is measured. Times that are in progress count as far as they lie within it; means of
// visits and lives are over those that end within it, which in the long run is as fair as those that begin there.
[[nodiscard]] Tally replicate(const System& system, const Needs& needs, std::uint64_t seed, const Stretch& stretch);
// So many runs from empty to `until`; only what is there at the end is counted.
[[nodiscard]] Tally lookAt(const System& system, SimTime until, std::uint64_t seed, std::size_t runs);
// When each item was through, up to `until`.
[[nodiscard]] std::vector<SimTime> departures(const System& system, SimTime until, std::uint64_t seed);

[[nodiscard]] SimTime timeOf(const System& system, double units);

}  // namespace gemba
