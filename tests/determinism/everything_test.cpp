// The promises of determinism with every feature of the model switched on: golden hashes, save–load–continue, two
// interleaved simulations, and what must hold at every moment.
#include <catch2/catch.hpp>
#include <set>

#include "server/lab/headless.h"
#include "server/sim/invariants.h"
#include "shared/wire/archives.h"
#include "tests/determinism/golden.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

constexpr Duration kLook = hours(2);

void botsPlayTo(Simulation& simulation, SimTime end) {
    for (SimTime now = simulation.world().now; now < end; now = now + kLook) {
        simulation.advanceTo(now);
        letBotsAct(simulation, asInScenario(everything()), [](SeatId) { return true; });
    }
    simulation.advanceTo(end);
}

}  // namespace

TEST_CASE("golden hashes with everything switched on", "[golden]") {
    const Golden golden = GENERATE(Golden{1, 2236811342911407608U}, Golden{2014, 11662569011428436368U});
    Simulation simulation(everything(), golden.seed);
    botsPlayTo(simulation, at(days(20)));
    INFO("seed " << golden.seed << " now hashes to " << simulation.stateHash());
    CHECK(simulation.stateHash() == golden.hash);
}

TEST_CASE("save, load, continue ends in the same state with everything switched on") {
    Simulation straight(everything(), 99);
    botsPlayTo(straight, at(days(20)));
    for (std::int64_t day = 1; day < 20; day += 2) {
        Simulation first(everything(), 99);
        botsPlayTo(first, at(days(day)));
        auto loaded = Simulation::fromImage(everything(), first.image());
        REQUIRE(loaded.ok());
        CHECK(loaded.value().stateHash() == first.stateHash());
        botsPlayTo(loaded.value(), at(days(20)));
        CHECK(loaded.value().stateHash() == straight.stateHash());
    }
}

TEST_CASE("two factories with everything in them do not disturb each other") {
    Simulation alone(everything(), 3);
    botsPlayTo(alone, at(days(20)));
    Simulation one(everything(), 3);
    Simulation other(everything(), 4);
    for (std::int64_t day = 1; day <= 20; ++day) {
        botsPlayTo(one, at(days(day)));
        botsPlayTo(other, at(days(day)));
    }
    CHECK(one.stateHash() == alone.stateHash());
    CHECK(other.stateHash() != alone.stateHash());
}

TEST_CASE("everything together breaks no rule at any moment, and every named state is met") {
    std::set<WorkerState> workers;
    std::set<StationState> stations;
    std::set<Stage> stages;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Simulation simulation(everything(), seed);
        for (std::int64_t minute = 0; minute <= 20 * 8 * 60; minute += 7) {
            simulation.advanceTo(SimTime{minute * 60'000});
            if (minute % 28 == 0) letBotsAct(simulation, asInScenario(everything()), [](SeatId) { return true; });
            REQUIRE(brokenInvariant(simulation.world()) == "");
            for (const Worker& worker : simulation.world().workers) workers.insert(worker.state);
            for (const Station& station : simulation.world().stations) stations.insert(station.state);
            for (const Item& item : simulation.world().items) stages.insert(item.stage);
        }
    }
    for (const WorkerState state : {WorkerState::Working, WorkerState::Starved, WorkerState::Helping,
                                    WorkerState::Firefighting, WorkerState::SettingUp, WorkerState::Improving,
                                    WorkerState::Down, WorkerState::OffShift, WorkerState::Stopped})
        CHECK(workers.count(state) == 1);
    for (const StationState state : {StationState::Working, StationState::Down, StationState::Stopped,
                                     StationState::Waiting, StationState::Starved})
        CHECK(stations.count(state) == 1);
    for (const Stage stage : {Stage::InGate, Stage::InRelease, Stage::Shipped, Stage::Repaired, Stage::Done})
        CHECK(stages.count(stage) == 1);
}
