// Stop the line: who notices a defect where it is made stops everybody, it is mended on the spot, and the station
// learns: so many stops n leave (1 - learned)^n of the defects (Ohno, Toyota Production System, 1988; Liker, The Toyota
// Way, 2004, principle 5: build a culture of stopping to fix problems, to get quality right the first time).
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

Scenario withAndon(std::int32_t items, std::int32_t people) {
    StationDef make = peopleStation(Operation::Make, always(hours(1)));
    make.defects = Permille{600};
    make.andon = {Permille{700}, minutes(20), Permille{30}};
    return factory({make}, {team(people)}, asFeatures(backlogOf(items)));
}

std::int32_t escaped(const World& world) {
    std::int32_t defects = 0;
    for (const Item& item : world.items)
        if (item.kind == ItemKind::Feature) defects += item.defects;
    return defects;
}

std::int64_t afterStops(std::int64_t stops) {
    std::int64_t putsIn = 1'000'000;
    for (std::int64_t n = 0; n < stops; ++n) putsIn = putsIn * 970 / 1000;
    return putsIn;
}

}  // namespace

TEST_CASE("andon: the line stands as long as stated, everybody with it, and the area next door goes on") {
    Scenario scenario = withAndon(1000, 4);
    scenario.areas[0].stations[0].effort = exponentially(hours(1));
    addArea(scenario, {peopleStation(Operation::Make, always(hours(1)))}, {team(2)}, backlogOf(1000));
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    while (!world.areas[0].stopped) simulation.advanceTo(world.now + Duration{1000});
    const SimTime stopped = std::find_if(world.news.begin(), world.news.end(), [](const NewsView& news) {
                                return news.kind == NewsKind::LineStopped;
                            })->at;
    const std::size_t done = countIn(world, Stage::Shipped);
    for (const Duration passed : {minutes(1), minutes(20) - Duration{1}}) {
        simulation.advanceTo(stopped + passed);
        for (std::size_t i = 0; i < 4; ++i) CHECK(world.workers[i].state == WorkerState::Stopped);
        for (std::size_t i = 4; i < 6; ++i) CHECK(world.workers[i].state == WorkerState::Working);
        CHECK(world.stations[0].state == StationState::Stopped);
        CHECK(countIn(world, Stage::Shipped) == done);
        CHECK(brokenInvariant(world) == "");
    }
    simulation.advanceTo(stopped + minutes(20));
    for (std::size_t i = 0; i < 4; ++i) CHECK(world.workers[i].state == WorkerState::Working);
}

TEST_CASE("andon: work that was stopped is as long as it was") {
    const Scenario scenario = withAndon(200, 1);
    Simulation simulation(scenario, 2);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(200)));
    const Duration stopped = spent(world, WorkerId(0), WorkerState::Stopped);
    CHECK(stopped > hours(5));
    CHECK(spent(world, WorkerId(0), WorkerState::Working) == hours(200));
    for (const Visit& visit : visitsAt(world, StationId(0)))
        CHECK(visit.touched == (visit.kind == ItemKind::Feature ? hours(1) : minutes(30)));
    const std::int64_t stops = stopped.ms / minutes(20).ms;
    CHECK(minutes(20 * stops) == stopped);
    CHECK(world.stations[0].putsIn == afterStops(stops));
}

TEST_CASE("andon: with each stop fewer defects are put in, and on the same luck fewer escape") {
    Scenario scenario = withAndon(2000, 3);
    Simulation with(scenario, 3);
    with.advanceTo(after(days(400)));
    scenario.happenings = {onDay(1, Deed::Andon, 0)};
    Simulation without(scenario, 3);
    without.advanceTo(after(days(400)));
    REQUIRE(with.world().shipped == 2000);
    REQUIRE(without.world().shipped == 2000);
    for (std::size_t i = 0; i < 2000; ++i) CHECK(with.world().items[i].defects <= without.world().items[i].defects);
    CHECK(std::abs(escaped(without.world()) - 1200) < 4 * std::sqrt(1200));
    CHECK(escaped(with.world()) < 300);
    CHECK(with.world().stations[0].putsIn < 100'000);
    CHECK(without.world().stations[0].putsIn == 1'000'000);
    CHECK(brokenInvariant(with.world()) == "");
}

TEST_CASE("andon: who comes while the line stands stands too, and who is lent away does not") {
    Scenario scenario = withAndon(5, 1);
    scenario.areas[0].stations[0].defects = Permille{8000};
    scenario.areas[0].stations[0].andon = {Permille{1000}, days(4), Permille{0}};
    scenario.areas[0].people.push_back(team(1));
    scenario.areas[0].people[1].skills = {{0, Permille{0}}};  // has nothing to do here
    addArea(scenario, {peopleStation(Operation::Make, always(hours(1)))}, {team(1)}, backlogOf(1000));
    HappeningDef lend = onDay(3, Deed::Lend, 1);
    lend.group = 1;
    lend.other = AreaId(1);
    scenario.happenings = {onDay(2, Deed::Hire, 1), lend};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(1) + hours(1)));
    CHECK(world.areas[0].stopped);
    CHECK(world.workers.back().state == WorkerState::Stopped);
    CHECK(world.workers[1].state == WorkerState::Stopped);
    CHECK(brokenInvariant(world) == "");
    simulation.advanceTo(after(days(2) + hours(1)));
    CHECK(world.workers[1].area == AreaId(1));
    CHECK(world.workers[1].state == WorkerState::Starved);
    CHECK(brokenInvariant(world) == "");
}
