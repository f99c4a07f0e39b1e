// The days before day 1: the floor is in full swing when the session begins, and nothing of them counts.
#include <catch2/catch.hpp>

#include <algorithm>

#include "server/lab/headless.h"
#include "server/sim/invariants.h"
#include "server/sim/metrics.h"
#include "server/view/view_builder.h"
#include "tests/support/factory.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

constexpr Duration kLook = hours(4);

Scenario warmed(Scenario scenario, std::int32_t days) {
    scenario.session.warmDays = days;
    return scenario;
}

// So many days after day 1 began.
SimTime dayEnd(const Scenario& scenario, std::int32_t day) {
    return dayOneOf(scenario.session) + days(day);
}

// Plays with the bots of the scenario from where it stands.
void playTo(Simulation& simulation, const Scenario& scenario, SimTime end) {
    for (SimTime now = simulation.world().now; now < end; now = now + kLook) {
        simulation.advanceTo(now);
        letBotsAct(simulation, asInScenario(scenario), [](SeatId) { return true; });
    }
    simulation.advanceTo(end);
}

std::int64_t shippedOn(const World& world, SimTime from, SimTime to) {
    return std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
        return item.kind == ItemKind::Feature && item.stage == Stage::Shipped && item.arrivedAt > from &&
               item.arrivedAt <= to;
    });
}

}  // namespace

TEST_CASE("after warm days day 1 begins with boxes in every station") {
    const Scenario scenario = warmed(openstack(), 30);
    const World world = makeWorld(scenario, 5);
    CHECK(world.now == at(days(30)));
    CHECK(world.dayOne == at(days(30)));
    for (const Station& station : world.stations) CHECK(wipOf(station) > 0);
    CHECK(world.pallets.count > 0);
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("nothing that came about before day 1 counts") {
    const Scenario scenario = warmed(openstack(), 30);
    const World world = makeWorld(scenario, 5);
    REQUIRE(itemsIn(world, Stage::Shipped).size() > 10);  // it did ship
    const Outcome outcome = outcomeOf(world);
    CHECK(outcome.shipped == 0);
    CHECK(outcome.factory == Money{0});
    CHECK(outcome.factoryByDay.empty());
    for (const std::int32_t shipped : outcome.shippedBySeat) CHECK(shipped == 0);
    for (const Money bonus : outcome.bonusBySeat) CHECK(bonus == Money{0});
    CHECK(world.visits.empty());
    CHECK(world.news.empty());
    CHECK(world.harm == 0);
    for (const VendorView& vendor : world.vendors) CHECK(vendor.shipped == 0);
    for (const Area& area : world.areas) CHECK(area.inbox.empty());  // every part was accepted
    for (const Worker& worker : world.workers)
        for (const Duration time : timeByState(world, worker)) CHECK(time == Duration{0});
}

TEST_CASE("under every measure pay begins with day 1") {
    for (const Kpi kpi : {Kpi::Output, Kpi::Utilization}) {
        Scenario scenario = warmed(openstack(), 12);
        scenario.pay.scheme = Scheme::Shared;
        scenario.pay.kpi = kpi;
        scenario.pay.perBox = Money{10};
        scenario.pay.perBusyDay = Money{100};
        Simulation simulation(scenario, 5);
        for (const Money bonus : outcomeOf(simulation.world()).bonusBySeat) CHECK(bonus == Money{0});
        simulation.advanceTo(dayEnd(scenario, 1));
        for (const Money bonus : outcomeOf(simulation.world()).bonusBySeat) CHECK(bonus > Money{0});
    }
}

TEST_CASE("what is in process on day 1 keeps its age") {
    const Scenario scenario = warmed(openstack(), 30);
    const World world = makeWorld(scenario, 5);
    const auto old = std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
        return item.stage == Stage::OnPallet && world.now - item.arrivedAt > days(5);
    });
    CHECK(old > 0);
}

TEST_CASE("a warm session is as long as a cold one, and its books begin with day 1") {
    const Scenario scenario = warmed(openstack(), 30);
    Simulation simulation(scenario, 6);
    playTo(simulation, scenario, lastHourOf(scenario.session));
    const World& world = simulation.world();
    CHECK(dayOf(sessionTime(world)) == 60);
    CHECK(world.factoryByDay.size() == 60);
    CHECK(world.managers[0].bonusByDay.size() == 60);
    CHECK(outcomeOf(world).factoryByDay == runSession(scenario, 6, asInScenario(scenario)).factoryByDay);
    CHECK(brokenInvariant(world) == "");
    std::int32_t shipped = 0;
    for (const Area& area : world.areas) shipped += area.shipped;
    CHECK(world.shipped == shipped);
    CHECK(world.shipped == shippedOn(world, world.dayOne, world.now));
}

TEST_CASE("the flow diagram and the lead times leave out what shipped before day 1") {
    const Scenario scenario = warmed(openstack(), 30);
    Simulation simulation(scenario, 6);
    playTo(simulation, scenario, lastHourOf(scenario.session));
    const World& world = simulation.world();
    const std::vector<FlowDay> flow = flowByDay(world);
    REQUIRE(flow.size() == 60);
    for (std::int32_t day = 1; day <= 60; ++day)
        CHECK(flow[static_cast<std::size_t>(day - 1)].counts[static_cast<std::size_t>(FlowBand::Shipped)] ==
              shippedOn(world, world.dayOne, dayEnd(scenario, day)));
    const std::vector<LeadTime> times = leadTimes(world);
    CHECK(std::count_if(times.begin(), times.end(), [](const LeadTime& time) { return time.finishedDay >= 0; }) ==
          world.shipped);
    CHECK(std::none_of(times.begin(), times.end(), [](const LeadTime& time) { return time.finishedDay > 60; }));
}

TEST_CASE("releases keep step with day 1, however long the factory warmed up") {
    for (const std::int32_t warmDays : {3, 5, 7, 20}) {
        const Scenario scenario = warmed(openstack(), warmDays);
        Simulation simulation(scenario, 5);
        CHECK(simulation.world().nextRelease == dayEnd(scenario, 5));
        simulation.advanceTo(dayEnd(scenario, 9));
        CHECK(simulation.world().nextRelease == dayEnd(scenario, 10));
    }
}

TEST_CASE("what is set to happen happens on its day, counted from day 1") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(hours(4)))}, {team(2)}, endless());
    scenario.peopleRules.assimilation = days(100);
    scenario.happenings = {onDay(1, Deed::Hire, 1), onDay(4, Deed::Hire, 3)};
    scenario.session.warmDays = 10;
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().areas[0].people.size() == 2);  // day 1 has not begun to act
    simulation.advanceTo(dayEnd(scenario, 3) - Duration{1});
    CHECK(simulation.world().areas[0].people.size() == 3);
    CHECK(simulation.world().areas[0].newcomers == 0);  // who is there on day 1 is no newcomer
    CHECK(simulation.world().news.empty());
    simulation.advanceTo(dayEnd(scenario, 3));
    CHECK(simulation.world().areas[0].people.size() == 6);
    CHECK(simulation.world().areas[0].newcomers == 3);
    REQUIRE(simulation.world().news.size() == 1);
    CHECK(buildView(simulation.world(), Viewer{SeatId(0), true}).news[0].at == at(days(3)));
}

TEST_CASE("scheduled work comes on its day, counted from day 1, and none before") {
    SourceDef source = backlogOf(0);
    source.process = Process::Schedule;
    source.schedule = {{1, 2}, {3, 5}};
    Scenario scenario = factory({machineStation(1, always(hours(1)))}, {}, source);
    scenario.session.warmDays = 4;
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().items.empty());
    simulation.advanceTo(dayEnd(scenario, 0));
    CHECK(simulation.world().items.size() == 2);
    simulation.advanceTo(dayEnd(scenario, 2));
    CHECK(simulation.world().items.size() == 7);
}

TEST_CASE("numbers given for a die begin with day 1") {
    SourceDef source = backlogOf(0);
    source.process = Process::Dice;
    source.dice = {0, 6, {6, 1, 2}};
    Scenario scenario = factory({machineStation(1, always(kInstant))}, {}, source);
    scenario.session.warmDays = 4;
    Simulation simulation(scenario, 1);
    const std::size_t before = simulation.world().items.size();
    CHECK(before == 6 + 1 + 2 + 6);
    simulation.advanceTo(dayEnd(scenario, 0));
    CHECK(simulation.world().items.size() == before + 6);
    simulation.advanceTo(dayEnd(scenario, 1));
    CHECK(simulation.world().items.size() == before + 7);
}

TEST_CASE("no vendor forks before day 1") {
    Scenario scenario = warmed(openstack(), 60);
    for (VendorDef& vendor : scenario.market.vendors) vendor.patienceDays = 1;
    Simulation simulation(scenario, 5);
    for (const Vendor& customer : simulation.world().customers) CHECK_FALSE(customer.forked);
    simulation.advanceTo(dayEnd(scenario, 1));
    for (const Vendor& customer : simulation.world().customers) CHECK(customer.forked);
}

TEST_CASE("a view's clock begins at 0 on day 1") {
    const Scenario scenario = warmed(openstack(), 30);
    Simulation simulation(scenario, 5);
    const PlayerView first = buildView(simulation.world(), Viewer{SeatId(0)});
    CHECK(first.now == SimTime{0});
    CHECK(first.releaseInDays == 5);
    CHECK(first.news.empty());
    for (const AreaView& area : first.areas) CHECK(area.reportAgeDays == 0);
    simulation.advanceTo(dayEnd(scenario, 10));
    const PlayerView later = buildView(simulation.world(), Viewer{SeatId(0)});
    CHECK(later.now == at(days(10)));
    REQUIRE_FALSE(later.news.empty());
    for (const NewsView& news : later.news) CHECK((news.at >= SimTime{0} && news.at <= later.now));
}

TEST_CASE("the same seed warms up to the same state, another one to another") {
    const Scenario scenario = warmed(everything(), 9);
    const auto hashAfter = [&](std::uint64_t seed, std::int32_t day) {
        Simulation simulation(scenario, seed);
        playTo(simulation, scenario, dayEnd(scenario, day));
        return simulation.stateHash();
    };
    CHECK(hashAfter(4, 0) == hashAfter(4, 0));
    CHECK(hashAfter(4, 20) == hashAfter(4, 20));
    CHECK(hashAfter(4, 0) != hashAfter(5, 0));
}

TEST_CASE("warm or cold, everything switched on breaks no rule, and a saved state goes on alike") {
    const Scenario scenario = warmed(everything(), 9);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Simulation straight(scenario, seed);
        for (std::int32_t day = 0; day <= 20; ++day) {
            playTo(straight, scenario, dayEnd(scenario, day));
            REQUIRE(brokenInvariant(straight.world()) == "");
        }
        Simulation first(scenario, seed);
        playTo(first, scenario, dayEnd(scenario, 6));
        auto loaded = Simulation::fromImage(scenario, first.image());
        REQUIRE(loaded.ok());
        playTo(loaded.value(), scenario, dayEnd(scenario, 20));
        CHECK(loaded.value().stateHash() == straight.stateHash());
    }
}

TEST_CASE("an image of a cold factory does not fit a warm one") {
    const Scenario cold = tinyScenario();
    const Scenario warm = warmed(cold, 3);
    CHECK(Simulation::fromImage(warm, Simulation(cold, 1).image()).error().what ==
          "does not fit the scenario: day 1 begins at another time");
}
