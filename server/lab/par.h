// Par: what a good policy reaches in one seat among bots, for solo play. Found by search on tuning seeds, judged on
// other seeds, and stored with its proof: policy, seeds, mean and interval, and what doing nothing reaches on them.
#pragma once

#include "server/lab/policy_search.h"
#include "shared/base/result.h"

namespace gemba {

inline constexpr std::string_view kAllSeats = "all";

struct Par {
    std::string seat;  // its name; kAllSeats = the same policy in every seat
    Difficulty difficulty = Difficulty::Normal;
    Goal goal = Goal::OwnBonus;
    Policy policy;
    Summary score;
    Summary doNothing;
};

struct ParBook {
    std::string scenario;  // as it was named on the command line
    std::string preset;    // empty = the scenario's own session
    SeedRange seeds;       // on which it was judged
    SeedRange tuneSeeds;   // on which it was searched; never the same ones
    std::vector<Par> pars;
};

struct ParOptions {
    SeedRange seeds{100'001, 100};
    SeedRange tuneSeeds{1, 16};
    std::string seat;  // only this one; empty = all, and the factory as a whole
};

// Each seat in each difficulty for both goals, and all seats together for the factory. On all cores. An error says
// which seats there are, or that seeds overlap.
[[nodiscard]] Result<ParBook> findPars(const Scenario& scenario, const ParOptions& options);
// The same pars judged again on the same seeds. An error names what does not fit the scenario.
[[nodiscard]] Result<ParBook> judgeAgain(const Scenario& scenario, const ParBook& book);

// One row per par.
[[nodiscard]] LabReport reportOf(const ParBook& book);
// One bar per stored mean: how far it is off, at most the half width that is stored with it.
[[nodiscard]] LabReport compare(const ParBook& stored, const ParBook& again);

}  // namespace gemba
