#include <catch2/catch.hpp>
#include <numeric>

#include "server/lab/headless.h"
#include "server/sim/metrics.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

Simulation played(std::uint64_t seed, BotStyle style) {
    Simulation simulation(openstack(), seed);
    for (SimTime now; now < at(days(60)); now = now + hours(4)) {
        simulation.advanceTo(now);
        letBotsAct(simulation, everywhere(openstack(), style), [](SeatId) { return true; });
    }
    simulation.advanceTo(at(days(60)));
    return simulation;
}

}  // namespace

// Finite-window identity of Little's law: the area under the number in system is the time spent inside by all.
// Both sides come from the records, one as daily counts refined to every hour, the other as sums of stays.
TEST_CASE("Little's law holds on the records, exactly") {
    const Simulation simulation = played(11, BotStyle::OwnTeamFirst);
    const World& world = simulation.world();
    std::int64_t stays = 0;  // finished visits and unfinished ones, features only, shipped time left out
    std::vector<std::pair<std::int64_t, int>> steps;
    const auto stay = [&](SimTime from, SimTime to) {
        stays += (to - from).ms;
        steps.push_back({from.ms, 1});
        steps.push_back({to.ms, -1});
    };
    for (const Visit& visit : world.visits)
        if (world.items[visit.item.index()].kind == ItemKind::Feature) stay(visit.arrived, visit.ended);
    for (const Item& item : world.items)
        if (item.kind == ItemKind::Feature && item.stage != Stage::Shipped) stay(item.arrivedAt, world.now);
    std::sort(steps.begin(), steps.end());
    std::int64_t area = 0, inside = 0, last = 0;
    for (const auto& [time, change] : steps) {
        area += inside * (time - last);
        inside += change;
        last = time;
    }
    CHECK(area == stays);
    std::int64_t lifetimes = 0;  // the same from births and ends, without the visits
    for (const Item& item : world.items)
        if (item.kind == ItemKind::Feature)
            lifetimes += ((item.stage == Stage::Shipped ? item.arrivedAt : world.now) - item.askedAt).ms;
    CHECK(lifetimes == stays);
}

TEST_CASE("the bands of the flow diagram add up to what was asked for, every day") {
    const Simulation simulation = played(12, BotStyle::ConstraintManager);
    const World& world = simulation.world();
    const std::vector<FlowDay> flow = flowByDay(world);
    REQUIRE(flow.size() == 60);
    for (std::size_t day = 0; day < flow.size(); ++day) {
        const SimTime end = at(days(static_cast<std::int64_t>(day) + 1));
        const auto asked = std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
            return item.kind == ItemKind::Feature && item.askedAt <= end;
        });
        const auto withdrawn = std::count_if(world.visits.begin(), world.visits.end(), [&](const Visit& visit) {
            return visit.kind == ItemKind::Feature && visit.ending == Ending::GaveUp && visit.ended <= end;
        });
        const auto& counts = flow[day].counts;
        CHECK(std::accumulate(counts.begin(), counts.end(), 0) == asked - withdrawn);
    }
    CHECK(flow.back().counts[static_cast<std::size_t>(FlowBand::Shipped)] == world.shipped);
}

TEST_CASE("lead times count what is not finished") {
    const Simulation simulation = played(13, BotStyle::OwnTeamFirst);
    const std::vector<LeadTime> times = leadTimes(simulation.world());
    const auto finished =
        std::count_if(times.begin(), times.end(), [](const LeadTime& t) { return t.finishedDay >= 0; });
    CHECK(finished == simulation.world().shipped);
    CHECK(times.size() > static_cast<std::size_t>(2 * finished));
}

// What the flagship's lesson says: everybody is busy all day, whether the factory ships or not.
TEST_CASE("people are busy all day, selfish or coordinated") {
    for (const BotStyle style : {BotStyle::OwnTeamFirst, BotStyle::ConstraintManager}) {
        const Simulation simulation = played(15, style);
        std::int64_t starved = 0;
        for (const Worker& worker : simulation.world().workers)
            starved += timeByState(simulation.world(), worker)[static_cast<std::size_t>(WorkerState::Starved)].ms;
        const auto all = static_cast<std::int64_t>(simulation.world().workers.size()) * days(60).ms;
        CHECK(starved * 100 < 5 * all);
    }
}

TEST_CASE("busy people: a worker's finished work adds up to its visits") {
    const Simulation simulation = played(14, BotStyle::ConstraintManager);
    const World& world = simulation.world();
    std::vector<std::int64_t> busy(world.workers.size());
    for (const Visit& visit : world.visits)
        if (!visit.worker.isNone()) busy[visit.worker.index()] += visit.touched.ms;
    for (std::size_t i = 0; i < busy.size(); ++i) {
        const Worker& worker = world.workers[i];
        const std::vector<Duration> times = timeByState(world, worker);
        const auto in = [&](WorkerState state) { return times[static_cast<std::size_t>(state)].ms; };
        const std::int64_t present = worker.item.isNone() ? 0 : (world.now - worker.since).ms;
        CHECK(busy[i] + present == in(WorkerState::Working) + in(WorkerState::Helping) + in(WorkerState::Firefighting));
        CHECK(std::accumulate(times.begin(), times.end(), std::int64_t{0},
                              [](std::int64_t sum, Duration time) { return sum + time.ms; }) == days(60).ms);
    }
}
