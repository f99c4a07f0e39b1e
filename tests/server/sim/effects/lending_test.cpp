// People move: who is lent finishes the job in hand, is a newcomer where he comes and none when he is home again; who
// leaves does so with empty hands; a part-time shift pauses the work, which goes on where it stopped. At any time
// everybody and every station is in exactly one state, so the times in them sum to all the time (a conservation law).
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "server/sim/metrics.h"
#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr AreaId kOther{1};
constexpr StationId kHome{0};
constexpr StationId kAway{1};
constexpr WorkerId kLent{0};

Scenario twoFloors(const Distribution& effort) {
    Scenario scenario = factory({peopleStation(Operation::Make, effort)}, {team(2)}, endless());
    addArea(scenario, {peopleStation(Operation::Make, effort)}, {team(2)}, endless());
    return scenario;
}

HappeningDef lent(std::int32_t day, std::int32_t forDays) {
    HappeningDef happening = onDay(day, Deed::Lend, 1);
    happening.other = kOther;
    happening.forDays = forDays;
    return happening;
}

std::vector<Visit> visitsBy(const World& world, WorkerId worker) {
    std::vector<Visit> found = world.visits;
    found.erase(std::remove_if(found.begin(), found.end(), [&](const Visit& visit) { return visit.worker != worker; }),
                found.end());
    return found;
}

std::int64_t total(const std::vector<Duration>& times) {
    return std::accumulate(times.begin(), times.end(), std::int64_t{0},
                           [](std::int64_t sum, Duration time) { return sum + time.ms; });
}

}  // namespace

TEST_CASE("lending: who is lent finishes the job in hand first, and comes home after the job in hand") {
    Scenario scenario = twoFloors(always(hours(5)));
    scenario.happenings = {lent(3, 4)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(20)));
    const std::vector<Visit> visits = visitsBy(simulation.world(), kLent);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const bool away = visits[i].started >= after(days(2)) && visits[i].started < after(days(6));
        CHECK(visits[i].station == (away ? kAway : kHome));
        CHECK(visits[i].ended - visits[i].started == hours(5));
        CHECK(visits[i].started == after(hours(5 * static_cast<std::int64_t>(i))));  // no minute is lost on the way
    }
    CHECK(simulation.world().areas[0].people.size() == 2);
    CHECK(workerOf(simulation.world(), kLent).area == kFloor);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("lending: there a veteran is a newcomer, asks the others, and is none at home") {
    Scenario scenario = twoFloors(always(hours(1)));
    scenario.peopleRules.assimilation = days(100'000);
    scenario.peopleRules.newcomer = Permille{500};
    scenario.peopleRules.mentoring = Permille{400};
    scenario.happenings = {lent(3, 10)};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(5)));
    CHECK(workerOf(world, kLent).newcomer);
    CHECK(world.areas[1].newcomers == 1);
    CHECK(world.areas[1].veterans == 800'000);  // 0.4 of one of two
    simulation.advanceTo(after(days(20)));
    CHECK_FALSE(workerOf(world, kLent).newcomer);
    CHECK(world.areas[1].newcomers == 0);
    CHECK(world.areas[1].veterans == 1'000'000);
    for (const Visit& visit : visitsBy(world, kLent))
        CHECK(visit.touched == (visit.station == kAway ? hours(2) : hours(1)));
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("lending: for good is for good, and work there counts as helping") {
    Scenario scenario = twoFloors(always(hours(1)));
    scenario.happenings = {lent(2, 0)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(50)));
    CHECK(workerOf(simulation.world(), kLent).area == kOther);
    CHECK(simulation.world().areas[0].people.size() == 1);
    CHECK(simulation.world().areas[1].people.size() == 3);
}

TEST_CASE("leaving: who leaves finishes the job in hand and starts no other") {
    Scenario scenario = twoFloors(always(hours(3)));
    scenario.happenings = {onDay(2, Deed::Leave, 1)};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(1)));
    CHECK(world.areas[0].people.size() == 2);
    simulation.advanceTo(after(hours(9)));
    REQUIRE(world.areas[0].people.size() == 1);
    simulation.advanceTo(after(days(10)));
    const WorkerId gone(world.areas[0].people[0].index() == 0 ? 1 : 0);
    CHECK(visitsBy(world, gone).size() == 3);
    CHECK(visitsBy(world, world.areas[0].people[0]).size() == 26);
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("shifts: the end of a shift pauses the work, and the next one goes on with it") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(hours(6)))}, {team(1)}, endless());
    scenario.areas[0].people[0].from = hours(2);
    scenario.areas[0].people[0].until = hours(6);
    Simulation simulation(scenario, 1);
    CHECK(brokenInvariant(simulation.world()) == "");
    simulation.advanceTo(after(days(30)));
    const std::vector<SimTime> finished = endings(simulation.world());
    REQUIRE(finished.size() == 20);
    for (std::size_t i = 0; i < finished.size(); ++i) {
        const std::int64_t worked = 6 * (static_cast<std::int64_t>(i) + 1);
        const std::int64_t day = (worked - 1) / 4;
        CHECK(finished[i] == after(days(day) + hours(2 + worked - 4 * day)));
    }
    for (const Visit& visit : visitsAt(simulation.world(), kHome)) CHECK(visit.touched == hours(6));
    CHECK(spent(simulation.world(), kLent, WorkerState::OffShift) == hours(30 * 4));
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("states: the times of every worker and every station sum to all the time") {
    Scenario scenario = twoFloors(lognormally(hours(2), 800'000));
    StationDef machine = machineStation(2, exponentially(hours(1)));
    machine.buffer = 2;
    machine.breakdown.clock = Clock::Operation;
    machine.breakdown.uptime = exponentially(days(2));
    machine.breakdown.repair = exponentially(hours(3));
    scenario.areas[0].stations.push_back(machine);
    scenario.areas[0].stations[0].defects = Permille{200};
    scenario.areas[0].stations[0].andon = {Permille{300}, minutes(30), Permille{0}};
    scenario.areas[0].people[0].until = hours(6);
    scenario.peopleRules.switching = minutes(10);
    scenario.happenings = {lent(4, 3), onDay(6, Deed::Hire, 2), onDay(9, Deed::Leave, 1), lent(12, 0)};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    for (std::int64_t minute = 1; minute < 25 * 480; minute += 37) {
        simulation.advanceTo(after(minutes(minute)));
        REQUIRE(brokenInvariant(world) == "");
        for (const Worker& worker : world.workers)
            REQUIRE(total(timeByState(world, worker)) == (world.now - worker.joinedAt).ms);
        for (const Station& station : world.stations) REQUIRE(total(timeByState(world, station)) == world.now.ms);
    }
    CHECK(spent(world, StationId(1), StationState::Down) > Duration{});
    CHECK(spent(world, kHome, StationState::Stopped) > Duration{});
    CHECK(spent(world, kLent, WorkerState::Stopped) > Duration{});
}
