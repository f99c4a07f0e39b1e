#include "server/lab/headless.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "server/bots/bots.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"

namespace gemba {

namespace {

void letManagerAct(Simulation& simulation, SeatId seat, const Manage& manage) {
    const PlayerView view = buildView(simulation.world(), Viewer{seat});
    const Handles handles(kBotKey, seat);
    for (const Command& wish : manage(seat, view)) static_cast<void>(simulation.submit(seat, handles.show(wish)));
}

Outcome runUntil(const Scenario& scenario, std::uint64_t seed, SimTime end,
                 const std::function<void(Simulation&)>& act) {
    Simulation simulation(scenario, seed);
    for (SimTime now = dayOneOf(scenario.session); now < end; now = now + kBotInterval) {
        simulation.advanceTo(now);
        act(simulation);
    }
    simulation.advanceTo(end);
    return outcomeOf(simulation.world());
}

}  // namespace

Styles asInScenario(const Scenario& scenario) {
    Styles styles;
    for (const SeatDef& seat : scenario.seats) styles.push_back(seat.bot);
    return styles;
}

Styles everywhere(const Scenario& scenario, BotStyle style) {
    return Styles(scenario.seats.size(), style);
}

void letBotsAct(Simulation& simulation, const Styles& styles, const std::function<bool(SeatId)>& plays) {
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const SeatId seat(i);
        if (styles[i] == BotStyle::DoNothing || !plays(seat)) continue;
        letManagerAct(simulation, seat, [&](SeatId, const PlayerView& view) { return decide(styles[i], view); });
    }
}

Outcome outcomeOf(const World& world) {
    Outcome outcome;
    outcome.shipped = world.shipped;
    outcome.factory = world.factory;
    outcome.factoryByDay = world.factoryByDay;
    for (std::size_t i = 0; i < world.managers.size(); ++i) {
        outcome.workBySeat.push_back(workOf(world, SeatId(i)));
        outcome.shippedBySeat.push_back(outcome.workBySeat.back().features);
        outcome.bonusBySeat.push_back(bonusOf(world, SeatId(i)));
    }
    for (const Vendor& customer : world.customers) {
        if (!customer.forked) continue;
        ++outcome.forks;
        outcome.daysWithout += static_cast<double>((world.now - customer.forkedAt).ms) / kMsPerDay;
    }
    return outcome;
}

Outcome runWith(const Scenario& scenario, std::uint64_t seed, const std::function<void(Simulation&)>& act) {
    return runUntil(scenario, seed, lastHourOf(scenario.session), act);
}

Outcome runSession(const Scenario& scenario, std::uint64_t seed, const Styles& styles) {
    return runSession(scenario, seed, styles, lastHourOf(scenario.session));
}

Outcome runSession(const Scenario& scenario, std::uint64_t seed, const Styles& styles, SimTime end) {
    return runUntil(scenario, seed, end,
                    [&](Simulation& simulation) { letBotsAct(simulation, styles, [](SeatId) { return true; }); });
}

Outcome runManaged(const Scenario& scenario, std::uint64_t seed, const Manage& manage) {
    return runWith(scenario, seed, [&](Simulation& simulation) {
        for (std::size_t i = 0; i < scenario.seats.size(); ++i) letManagerAct(simulation, SeatId(i), manage);
    });
}

void inParallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    const auto pull = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    const std::size_t helpers = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < helpers; ++i) threads.emplace_back(pull);
    pull();
    for (std::thread& thread : threads) thread.join();
}

}  // namespace gemba
