// Switching between k pieces of work of n steps of length t, s lost at each switch: one after the other the i-th is
// finished at i n t + (i - 1) s, by turns at (k (n - 1) + i) t + (k (n - 1) + i - 1) s. The sums follow from the rules
// of the multitasking games (Kniberg's "multitasking name game"). Weinberg's rule of thumb (Quality Software
// Management 1, 1992): 1 … 5 projects at a time leave 100, 80, 60, 40 and 25 % of the time for work.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

enum class Way { OneAfterTheOther, ByTurns };

struct Game {
    std::int32_t projects;
    std::int32_t steps;
    Duration step;
    Duration switching;
};

// Each project is one item, each of its steps a visit of a station of its own. A person goes for the station that
// stands last in the area first: for what is nearly done, or, when the stations stand the other way round, for what is
// furthest behind.
Scenario scenarioOf(const Game& game, Way way) {
    std::vector<StationDef> stations(static_cast<std::size_t>(game.steps),
                                     peopleStation(Operation::Make, always(game.step)));
    SourceDef source = backlogOf(game.projects);
    source.start = Start::Push;
    if (way == Way::ByTurns) {
        source.entry = game.steps - 1;
        for (std::int32_t place = 1; place < game.steps; ++place)
            stations[static_cast<std::size_t>(place)].routes = {{kFloor, place - 1, Permille{1000}}};
        stations[0].routes = {{AreaId{}, 0, Permille{1000}}};
    }
    Scenario scenario = factory(stations, {team(1)}, source);
    scenario.peopleRules.switching = game.switching;
    return scenario;
}

Simulation played(const Scenario& scenario) {
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    CHECK(brokenInvariant(simulation.world()) == "");
    return simulation;
}

Duration expected(const Game& game, Way way, std::int32_t i) {
    const std::int64_t steps =
        way == Way::ByTurns ? std::int64_t{game.projects} * (game.steps - 1) + i : std::int64_t{i} * game.steps;
    const std::int64_t switches = way == Way::ByTurns ? steps - 1 : i - 1;
    return {steps * game.step.ms + switches * game.switching.ms};
}

double meanHours(const std::vector<SimTime>& times) {
    Sample sample;
    for (const SimTime time : times) sample.add(inHours(time - SimTime{}));
    return sample.mean();
}

}  // namespace

TEST_CASE("switching: projects finish when the multitasking game says, to the millisecond") {
    for (const Game& game :
         {Game{3, 10, hours(1), {}}, Game{3, 10, hours(1), minutes(30)}, Game{3, 10, hours(1), hours(1)},
          Game{5, 6, hours(1), minutes(30)}, Game{2, 10, hours(1), minutes(15)}}) {
        for (const Way way : {Way::OneAfterTheOther, Way::ByTurns}) {
            const Scenario scenario = scenarioOf(game, way);
            const std::vector<SimTime> finished = endings(played(scenario).world());
            REQUIRE(finished.size() == static_cast<std::size_t>(game.projects));
            for (std::int32_t i = 1; i <= game.projects; ++i)
                CHECK(finished[static_cast<std::size_t>(i - 1)] == after(expected(game, way, i)));
        }
    }
}

TEST_CASE("switching: three projects of ten hours, half an hour a switch, are finished after 20.5 or 43 hours") {
    const Game game{3, 10, hours(1), minutes(30)};
    CHECK(meanHours(endings(played(scenarioOf(game, Way::OneAfterTheOther)).world())) == Approx(20.5));
    CHECK(meanHours(endings(played(scenarioOf(game, Way::ByTurns)).world())) == Approx(43.0));
}

TEST_CASE("switching: a set-up that costs what Weinberg's table says leaves the share of the time that it says") {
    constexpr std::array<double, 5> kUseful{1, 0.8, 0.6, 0.4, 0.25};
    for (std::int32_t projects = 2; projects <= 5; ++projects) {
        const double useful = kUseful[static_cast<std::size_t>(projects - 1)];
        const auto lost = static_cast<std::int64_t>(static_cast<double>(hours(1).ms) * (1 / useful - 1));
        const Scenario scenario = scenarioOf({projects, 30, hours(1), {lost}}, Way::ByTurns);
        const Simulation simulation = played(scenario);
        const double worked = inHours(spent(simulation.world(), WorkerId(0), WorkerState::Working));
        const double switched = inHours(spent(simulation.world(), WorkerId(0), WorkerState::SettingUp));
        CHECK(worked / (worked + switched) == Approx(useful).epsilon(0.03));
    }
}
