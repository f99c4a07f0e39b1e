// Set-ups and batches: a station that changes over between families loses the set-up at each change, so N items one
// family after the other cost one set-up and by turns N - 1; a batch taken up together takes its longest item's time,
// one by one the sum, and each has its own set-up (process batches, parallel and serial: Hopp and Spearman, Factory
// Physics, 2000).
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr StationId kStation{0};

StationDef station(std::int32_t machines, const Distribution& effort) {
    return machines > 0 ? machineStation(machines, effort) : peopleStation(Operation::Make, effort);
}

// Both kinds of servers obey the same rules: one machine, or one person.
Scenario oneServer(bool machine, const Distribution& effort, std::int32_t items) {
    SourceDef source = backlogOf(items);
    source.start = Start::Push;
    std::vector<PeopleDef> people;
    if (!machine) people.push_back(team(1));
    return factory({station(machine ? 1 : 0, effort)}, people, source);
}

SimTime finish(const Scenario& scenario) {
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(1000)));
    CHECK(brokenInvariant(simulation.world()) == "");
    return endings(simulation.world()).back();
}

}  // namespace

TEST_CASE("set-ups: ten of one family and ten of another cost one set-up, by turns nineteen") {
    for (const bool machine : {true, false}) {
        Scenario scenario = oneServer(machine, always(hours(1)), 10);
        scenario.areas[0].stations[0].setup = minutes(30);
        scenario.areas[0].sources.push_back(scenario.areas[0].sources[0]);
        CHECK(finish(scenario) == after(hours(20) + minutes(30)));
        for (SourceDef& source : scenario.areas[0].sources) {
            source.process = Process::Schedule;
            source.atStart = 0;
            for (std::int32_t day = 1; day <= 10; ++day) source.schedule.push_back({day, 1});
        }
        const Scenario byTurns = scenario;
        Simulation simulation(byTurns, 1);
        simulation.advanceTo(after(days(20)));
        Duration touched;
        Duration served;
        for (const Visit& visit : visitsAt(simulation.world(), kStation)) {
            touched = touched + visit.touched;
            served = served + (visit.finished - visit.started);
        }
        CHECK(touched == hours(20));
        CHECK(served - touched == minutes(30 * 19));
    }
}

TEST_CASE("batches: one by one a batch takes the sum, together the longest of its items, and each its set-up") {
    for (const bool machine : {true, false}) {
        Scenario scenario = oneServer(machine, exponentially(hours(2)), 24);
        scenario.areas[0].stations[0].batch = 4;
        scenario.areas[0].stations[0].batchSetup = minutes(15);
        Scenario single = scenario;
        single.areas[0].stations[0].batch = 1;
        single.areas[0].stations[0].batchSetup = {};
        Simulation alone(single, 1);
        alone.advanceTo(after(days(1000)));
        const std::vector<Visit> efforts = visitsAt(alone.world(), kStation);
        REQUIRE(efforts.size() == 24);
        Duration sum = minutes(15 * 6);
        Duration longest = sum;
        for (std::size_t first = 0; first < 24; first += 4) {
            Duration most;
            for (std::size_t i = first; i < first + 4; ++i) {
                sum = sum + efforts[i].touched;
                most = std::max(most, efforts[i].touched);
            }
            longest = longest + most;
        }
        CHECK(finish(scenario) == after(longest));
        scenario.areas[0].stations[0].batchWork = BatchWork::OneByOne;
        CHECK(finish(scenario) == after(sum));
    }
}

TEST_CASE("batches: a batch begins when so many wait, and what is left over waits on") {
    for (const bool machine : {true, false}) {
        Scenario scenario = oneServer(machine, always(hours(1)), 0);
        scenario.areas[0].sources[0] = arriving(always(hours(3)));
        scenario.areas[0].stations[0].batch = 3;
        Simulation simulation(scenario, 1);
        simulation.advanceTo(after(hours(3 * 11)));
        const std::vector<SimTime> left = endings(simulation.world());
        REQUIRE(left.size() == 9);
        for (std::size_t i = 0; i < left.size(); ++i)
            CHECK(left[i] == after(hours(9 * (static_cast<std::int64_t>(i) / 3 + 1) + 1)));
        CHECK(simulation.world().stations[0].waiting == 2);
        CHECK(brokenInvariant(simulation.world()) == "");
    }
}
