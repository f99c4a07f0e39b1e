// What explains a session's result: its decisions, its stations, its luck. Found by running it again, on its own luck
// and on others, because one luck alone says little: with 5 % more speed at one station of the flagship the result of a
// single run moves by 45 000 euros either way, while what the right station brings on average is 27 000.
#pragma once

#include <functional>

#include "server/lab/rerun.h"
#include "shared/protocol/analysis.h"

namespace gemba {

// How many other lucks each question is asked on.
struct LuckCounts {
    std::int32_t band = 500;
    std::int32_t stations = 40;
    std::int32_t finalists = 120;  // for the stations that bring most so far
    std::int32_t decisions = 16;
    std::int32_t screening = 3;  // of decisions, where there are more than can be looked at closely
    std::size_t closely = 40;
};

// Seed of the nth other luck of a session; 0 = its own.
[[nodiscard]] std::uint64_t luckOf(std::uint64_t seed, std::int32_t nth);

// Called between runs with what is known so far; false = stop. All cores are at work.
using Progress = std::function<bool(const Analysis&)>;
// `together`: the policy of the band (see LuckBand).
[[nodiscard]] Analysis investigate(const Original& original, BotStyle together, const LuckCounts& counts = {},
                                   const Progress& progress = {});

// What can be knocked out: of people each lever of each round, of bots each round; without results.
[[nodiscard]] std::vector<KnockOut> decisionsIn(const Original& original);

// One per people manager, without results.
[[nodiscard]] std::vector<Influence> influencesIn(const Scenario& scenario);

}  // namespace gemba
