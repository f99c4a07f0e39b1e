// How work comes up and what is let onto the floor: arrivals, backlogs, schedules, CONWIP, drum and rope, full queues.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

const Distribution kHour = always(hours(1));

std::vector<SimTime> askedTimes(const World& world) {
    std::vector<SimTime> times;
    for (const Item& item : world.items) times.push_back(item.askedAt);
    return times;
}

SourceDef onSchedule(std::vector<DayCount> schedule) {
    SourceDef source = arriving(kHour);
    source.process = Process::Schedule;
    source.schedule = std::move(schedule);
    return source;
}

std::int32_t upToDrum(const World& world, std::int32_t drum) {
    std::int32_t items = 0;
    for (std::int32_t place = 0; place <= drum; ++place) items += wipOf(world.stations[static_cast<std::size_t>(place)]);
    return items;
}

}  // namespace

TEST_CASE("sources: batches come together, gap after gap") {
    SourceDef source = arriving(always(hours(3)));
    source.batch = 4;
    const Scenario scenario = factory({machineStation(1, kHour)}, {}, source);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(hours(7)));
    const std::vector<SimTime> asked = askedTimes(simulation.world());
    REQUIRE(asked.size() == 8);
    for (std::size_t i = 0; i < 8; ++i) CHECK(asked[i] == after(hours(i < 4 ? 3 : 6)));
}

TEST_CASE("sources: a schedule brings so many on the mornings of its days") {
    const Scenario scenario = factory({machineStation(1, kHour)}, {}, onSchedule({{1, 2}, {3, 5}, {4, 1}}));
    Simulation simulation(scenario, 1);
    const auto known = [&](std::int64_t day) {
        simulation.advanceTo(after(days(day)));
        return simulation.world().items.size();
    };
    CHECK(known(0) == 2);
    CHECK(known(1) == 2);
    CHECK(known(2) == 7);
    CHECK(known(3) == 8);
    CHECK(known(9) == 8);
}

TEST_CASE("sources: a backlog is there on the first morning, and nothing comes after it") {
    const Scenario scenario = factory({machineStation(2, kHour)}, {}, backlogOf(9));
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().stations[0].inWork == 2);
    CHECK(simulation.world().areas[0].backlog.count == 7);
    simulation.advanceTo(after(days(2)));
    CHECK(countIn(simulation.world(), Stage::Done) == 9);
    CHECK(simulation.world().items.size() == 9);
}

TEST_CASE("sources: an endless one keeps a machine busy and makes nothing ahead of time") {
    const Scenario scenario = factory({machineStation(3, kHour)}, {}, endless());
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(5)) - Duration{1});
    CHECK(countIn(simulation.world(), Stage::Done) == 3 * 39);
    CHECK(simulation.world().items.size() == 3 * 40);
    CHECK(spent(simulation.world(), StationId(0), StationState::Working) == days(5) - Duration{1});
}

TEST_CASE("full queues: who comes to one that turns away is lost, else it waits outside") {
    StationDef machine = machineStation(1, kHour);
    machine.buffer = 2;
    SourceDef source = arriving(always(hours(100)));
    source.batch = 7;
    machine.full = Full::TurnAway;
    const Scenario turningAway = factory({machine}, {}, source);
    Simulation strict(turningAway, 1);
    strict.advanceTo(after(hours(100)));
    CHECK(strict.world().lost == 4);  // one in work, two wait
    CHECK(std::count_if(strict.world().visits.begin(), strict.world().visits.end(),
                        [](const Visit& visit) { return visit.ending == Ending::TurnedAway; }) == 4);
    machine.full = Full::Block;
    const Scenario blocking = factory({machine}, {}, source);
    Simulation patient(blocking, 1);
    patient.advanceTo(after(hours(100)));
    CHECK(patient.world().lost == 0);
    CHECK(patient.world().areas[0].backlog.count == 4);
    patient.advanceTo(after(hours(108)));
    CHECK(countIn(patient.world(), Stage::Done) == 7);
}

TEST_CASE("impatience: an item leaves a queue when its patience is over, and not when its work has begun") {
    StationDef machine = machineStation(1, always(hours(5)));
    machine.patience = always(hours(3));
    const Scenario scenario = factory({machine}, {}, arriving(always(hours(4))));
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(hours(60)));
    for (const Visit& visit : simulation.world().visits) {
        const Duration waited = visit.started - visit.arrived;
        CHECK((visit.ending == Ending::GaveUp ? waited == hours(3) : waited <= hours(3)));
    }
    CHECK(simulation.world().lost > 0);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("CONWIP: never more in the loop than stated, and always as many while there is a backlog") {
    Scenario scenario = factory({machineStation(1, exponentially(hours(1))), machineStation(1, exponentially(hours(2))),
                                 machineStation(1, exponentially(hours(1)))},
                                {}, arriving(exponentially(hours(1))));
    scenario.areas[0].release.conwip = 5;
    Simulation simulation(scenario, 4);
    for (std::int64_t hour = 1; hour <= 400; ++hour) {
        simulation.advanceTo(after(hours(hour)));
        const World& world = simulation.world();
        const std::int32_t inside = upToDrum(world, 2);
        CHECK(inside <= 5);
        CHECK(inside == world.areas[0].inLoop);
        if (!world.areas[0].backlog.empty()) CHECK(inside == 5);
    }
}

// Goldratt, The Race, 1986: the rope ties the release of work to the drum, the slowest station. What leaves is the
// drum's beat, and nothing piles up anywhere else.
TEST_CASE("drum, buffer, rope: the same output with a fraction of the work in process") {
    const Scenario scenario =
        factory({machineStation(1, exponentially(hours(1))), machineStation(1, exponentially(hours(2))),
                 machineStation(1, exponentially(hours(1)))},
                {}, arriving(exponentially(Duration{hours(3).ms / 2})));
    Scenario roped = scenario;
    roped.areas[0].release.rope = 8;
    roped.areas[0].release.drum = 1;
    Simulation push(scenario, 9);
    Simulation rope(roped, 9);
    for (std::int64_t hour = 1; hour <= 4000; hour += 5) {
        rope.advanceTo(after(hours(hour)));
        REQUIRE(upToDrum(rope.world(), 1) <= 8);
        REQUIRE(upToDrum(rope.world(), 1) == rope.world().areas[0].onRope);
    }
    push.advanceTo(rope.world().now);
    const auto through = [](const Simulation& one) { return static_cast<double>(countIn(one.world(), Stage::Done)); };
    CHECK(through(rope) > 0.98 * through(push));
    CHECK(upToDrum(push.world(), 1) > 300);
    CHECK(brokenInvariant(rope.world()) == "");
}

TEST_CASE("people start new work only while CONWIP leaves room, however many are free") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(hours(4)))}, {team(6)}, backlogOf(20));
    scenario.areas[0].release.conwip = 2;
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().stations[0].inWork == 2);
    simulation.advanceTo(after(hours(4)));
    CHECK(countIn(simulation.world(), Stage::Done) == 2);
    CHECK(simulation.world().stations[0].inWork == 2);
}

TEST_CASE("desks: no more people at a station than it has desks") {
    StationDef station = peopleStation(Operation::Make, always(hours(4)));
    station.desks = 3;
    const Scenario scenario = factory({station}, {team(6)}, backlogOf(20));
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().stations[0].inWork == 3);
}

TEST_CASE("routing: items go where the shares say, and each to the same place on the same luck") {
    StationDef first = machineStation(1, kHour);
    first.routes = {{kFloor, 1, Permille{700}}, {AreaId{}, 0, Permille{300}}};
    const Scenario scenario = factory({first, machineStation(1, kHour)}, {}, arriving(always(hours(2))));
    Simulation simulation(scenario, 3);
    simulation.advanceTo(after(hours(8000)));
    const auto all = static_cast<double>(visitsAt(simulation.world(), StationId(0)).size());
    const auto second = static_cast<double>(visitsAt(simulation.world(), StationId(1)).size());
    CHECK(std::abs(binomialDeviation(second, all, 0.7)) < 4);
}

TEST_CASE("breakdowns: a machine that wears by work fails only while it works, one that wears by time also idle") {
    StationDef machine = machineStation(1, always(hours(1)));
    machine.breakdown = {Clock::Operation, always(hours(3)), always(hours(2))};
    const Scenario worn = factory({machine}, {}, arriving(always(hours(4))));
    machine.breakdown.clock = Clock::Time;
    const Scenario aged = factory({machine}, {}, arriving(always(hours(4))));
    Simulation byWork(worn, 1);
    Simulation byTime(aged, 1);
    byWork.advanceTo(after(hours(400)));
    byTime.advanceTo(after(hours(400)));
    const auto down = [](const Simulation& one) { return inHours(spent(one.world(), WorkerId(0), WorkerState::Down)); };
    CHECK(down(byWork) == Approx(400.0 / 4 / 3 * 2).margin(4));  // an hour of work in four, a failure every three
    CHECK(down(byTime) == Approx(400.0 * 2 / 5).margin(3));      // three hours up, two down
    for (const Visit& visit : visitsAt(byWork.world(), StationId(0))) CHECK(visit.touched == hours(1));
}
