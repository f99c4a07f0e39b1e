#include "server/lab/theory/replication.h"

#include <algorithm>
#include <cmath>

#include "server/lab/theory/observer.h"
#include "server/sim/metrics.h"
#include "shared/base/hash.h"

namespace gemba {

namespace {

constexpr double kChunk = 5000;  // records are taken out after so many of the shortest mean times

// Runs on and hands every finished visit to `see`.
void runTo(Simulation& simulation, const System& system, SimTime until, const auto& see) {
    const Duration chunk = timeOf(system, kChunk * system.fastest()) - SimTime{};
    std::vector<Visit> visits;
    while (simulation.world().now < until) {
        simulation.advanceTo(std::min(simulation.world().now + chunk, until));
        simulation.takeVisits(visits);
        for (const Visit& visit : visits) see(visit);
    }
}

// Adds the time of each station's machines in each state, times `sign`.
void addStates(const System& system, const World& world, double sign, Tally& tally) {
    for (std::size_t station = 0; station < system.stations(); ++station) {
        const Station& place = world.stations[station];
        for (std::int32_t i = 0; i < place.machines; ++i) {
            const std::size_t machine = place.firstMachine.index() + static_cast<std::size_t>(i);
            const std::vector<Duration> spent = timeByState(world, world.workers[machine]);
            for (std::size_t state = 0; state < spent.size(); ++state)
                tally.of(static_cast<WorkerState>(state), station) +=
                    sign * static_cast<double>(spent[state].ms) / system.msPerUnit;
        }
    }
}

}  // namespace

SimTime timeOf(const System& system, double units) {
    return {std::llround(units * system.msPerUnit)};
}

Tally replicate(const System& system, const Needs& needs, std::uint64_t seed, const Stretch& stretch) {
    Simulation simulation(system.scenario, seed, Keep::Open);
    runTo(simulation, system, stretch.from, [](const Visit&) {});
    Observer observer(system, needs, stretch);
    addStates(system, simulation.world(), -1, observer.tally());
    runTo(simulation, system, stretch.to, [&](const Visit& visit) { observer.see(visit); });
    for (const Visit& visit : unfinishedVisits(simulation.world())) observer.seeOpen(visit);
    addStates(system, simulation.world(), +1, observer.tally());
    return observer.finish();
}

Tally lookAt(const System& system, SimTime until, std::uint64_t seed, std::size_t runs) {
    Tally tally(system.stations(), system.classes(), {});
    for (std::size_t run = 0; run < runs; ++run) {
        Simulation simulation(system.scenario, combine(seed, run), Keep::Open);
        runTo(simulation, system, until, [](const Visit&) {});
        const std::vector<Visit> open = unfinishedVisits(simulation.world());
        const auto there = std::count_if(open.begin(), open.end(), [](const Visit& v) { return !v.station.isNone(); });
        tally.of(OfRun::Found) += static_cast<double>(there);
        tally.of(OfRun::Runs) += 1;
        tally.of(OfRun::Time) += static_cast<double>(until.ms) / system.msPerUnit;
        addStates(system, simulation.world(), +1, tally);
    }
    return tally;
}

std::vector<SimTime> departures(const System& system, SimTime until, std::uint64_t seed) {
    Simulation simulation(system.scenario, seed, Keep::Open);
    std::vector<SimTime> times;
    runTo(simulation, system, until, [&](const Visit& visit) {
        if (visit.ending == Ending::Left) times.push_back(visit.ended);
    });
    return times;
}

}  // namespace gemba
