// Whole sessions without people or clock: bots in every seat, one run per call. The base of every measurement.
#pragma once

#include <functional>
#include <vector>

#include "server/sim/simulation.h"
#include "shared/protocol/messages.h"
#include "shared/rules/pay.h"

namespace gemba {

struct Outcome {
    std::int32_t shipped = 0;
    Money factory;
    std::vector<std::int32_t> shippedBySeat;  // own features: what local pay is for
    std::vector<Work> workBySeat;
    std::vector<Money> bonusBySeat;
    std::vector<std::int64_t> factoryByDay;
    std::int32_t forks = 0;  // vendors who went their own way
    double daysWithout = 0;  // of those vendors together, until the end
};

using Styles = std::vector<BotStyle>;  // one per seat

[[nodiscard]] Styles asInScenario(const Scenario& scenario);
[[nodiscard]] Styles everywhere(const Scenario& scenario, BotStyle style);

// Bots of the seats for which `plays` is true look at their views and act; called at each bot interval.
void letBotsAct(Simulation& simulation, const Styles& styles, const std::function<bool(SeatId)>& plays);

[[nodiscard]] Outcome outcomeOf(const World& world);
// All rounds of the scenario, from the first hour to the last.
[[nodiscard]] Outcome runSession(const Scenario& scenario, std::uint64_t seed, const Styles& styles);
// Only until then: what a session that was broken off compares with.
[[nodiscard]] Outcome runSession(const Scenario& scenario, std::uint64_t seed, const Styles& styles, SimTime end);
// All rounds with whatever `act` does, called at each bot interval.
[[nodiscard]] Outcome runWith(const Scenario& scenario, std::uint64_t seed,
                              const std::function<void(Simulation&)>& act);
// The same with any managers: what the seat's wishes, seeing its view.
using Manage = std::function<std::vector<Command>(SeatId, const PlayerView&)>;
[[nodiscard]] Outcome runManaged(const Scenario& scenario, std::uint64_t seed, const Manage& manage);

// Calls work(0) … work(count - 1) on all cores; each call must touch only its own results.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace gemba
