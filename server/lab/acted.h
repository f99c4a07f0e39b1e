// A session acted out by programs, written down as if people had sat there: what the debrief is tested and measured on.
#pragma once

#include "server/lab/headless.h"
#include "server/replay/acts.h"

namespace gemba {

struct Cast {
    std::vector<std::optional<BotStyle>> bots;  // by seat; they decide anew in every rerun
    Manage people;                              // decides for all other seats; its commands are written down
};

// Everybody looks up at each bot interval, people first. All rounds of the scenario, or until then.
[[nodiscard]] Course actOut(const Scenario& scenario, std::uint64_t seed, const Cast& cast);
[[nodiscard]] Course actOut(const Scenario& scenario, std::uint64_t seed, const Cast& cast, SimTime end);
// The scenario's own bots, in every seat.
[[nodiscard]] Cast onlyBots(const Scenario& scenario);
// People in every seat who decide as these bots do.
[[nodiscard]] Cast asPeople(const Styles& styles);

}  // namespace gemba
