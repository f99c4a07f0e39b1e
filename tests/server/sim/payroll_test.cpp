// What areas did, what their seats get for it, and what a change of the scheme leaves as it was.
#include "server/sim/payroll.h"

#include <catch2/catch.hpp>

#include "server/bots/bots.h"
#include "server/lab/headless.h"
#include "tests/support/factory.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

Money allPay(const World& world) {
    Money sum;
    for (std::size_t i = 0; i < world.managers.size(); ++i) sum = sum + bonusOf(world, SeatId(i));
    return sum;
}

void playTo(Simulation& simulation, std::int64_t day) {
    for (SimTime now = simulation.world().now; now < at(days(day)); now = now + kBotInterval) {
        simulation.advanceTo(now);
        letBotsAct(simulation, everywhere(*simulation.world().scenario, BotStyle::ConstraintManager),
                   [](SeatId) { return true; });
    }
    simulation.advanceTo(at(days(day)));
}

}  // namespace

TEST_CASE("a box counts once at each station that finishes it") {
    Scenario scenario =
        factory({machineStation(1, always(hours(1))), machineStation(1, always(hours(1)))}, {}, backlogOf(3));
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(hours(2)));
    CHECK(workOf(simulation.world(), SeatId(0)).boxes == 3);
    simulation.advanceTo(after(days(1)));
    CHECK(workOf(simulation.world(), SeatId(0)).boxes == 6);
}

TEST_CASE("parts for others and what a review sends back are no output of one's own") {
    Simulation simulation(openstack(), 3);
    playTo(simulation, 30);
    const World& world = simulation.world();
    std::vector<std::int64_t> boxes(world.areas.size());
    for (const Visit& visit : world.visits)
        if (!visit.station.isNone() && visit.ending != Ending::SentBack && visit.kind != ItemKind::Change)
            ++boxes[stationOf(world, visit.station).area.index()];
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK(boxes[i] > 20);
        CHECK(workOf(world, SeatId(i)).boxes == boxes[i]);
    }
}

TEST_CASE("utilization pays for the time that own people are at work") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(hours(6)))}, {team(2)}, backlogOf(3));
    scenario.pay = {};
    scenario.pay.kpi = Kpi::Utilization;
    scenario.pay.perBusyDay = {80};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(hours(8)));
    CHECK(workOf(simulation.world(), SeatId(0)).busy ==
          hours(14));  // one goes on, one has run out of work after 6 hours
    CHECK(bonusOf(simulation.world(), SeatId(0)) == Money{140});
}

TEST_CASE("a change of scheme takes nothing back and moves no luck") {
    Simulation local(openstack(), 5);
    Simulation changed(openstack(), 5);
    playTo(local, 20);
    playTo(changed, 20);
    std::vector<Money> before;
    for (std::size_t i = 0; i < 5; ++i) before.push_back(bonusOf(changed.world(), SeatId(i)));
    changed.setScheme(Scheme::Tournament);
    for (std::size_t i = 0; i < 5; ++i) CHECK(bonusOf(changed.world(), SeatId(i)) == before[i]);
    playTo(local, 60);
    playTo(changed, 60);
    CHECK(changed.world().factoryByDay == local.world().factoryByDay);
    CHECK(changed.world().shipped == local.world().shipped);
    CHECK(allPay(changed.world()) == allPay(local.world()));
    std::size_t paid = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(bonusOf(changed.world(), SeatId(i)) >= before[i]);
        if (bonusOf(changed.world(), SeatId(i)) > before[i]) ++paid;
    }
    CHECK(paid == 1);
}

TEST_CASE("each period of pay has its own luck") {
    Simulation simulation(openstack(), 5);
    const std::uint64_t first = payLuck(simulation.world());
    simulation.setScheme(Scheme::Chance);
    CHECK(payLuck(simulation.world()) != first);
}

TEST_CASE("the scenario's scheme is the first") {
    Scenario scenario = tinyScenario();
    scenario.pay.scheme = Scheme::Shared;
    Simulation simulation(scenario, 1);
    playTo(simulation, 20);
    CHECK(simulation.world().shipped > 0);
    CHECK(bonusOf(simulation.world(), kAlphaLead) >= bonusOf(simulation.world(), kBetaLead) - Money{1});
    CHECK(bonusOf(simulation.world(), kBetaLead) >= bonusOf(simulation.world(), kAlphaLead) - Money{1});
    CHECK(allPay(simulation.world()) == Money{100 * simulation.world().shipped});
}

TEST_CASE("an image keeps scheme and pay") {
    Simulation simulation(openstack(), 6);
    playTo(simulation, 20);
    simulation.setScheme(Scheme::Mixed);
    playTo(simulation, 30);
    const auto loaded = Simulation::fromImage(openstack(), simulation.image());
    REQUIRE(loaded.ok());
    CHECK(loaded.value().stateHash() == simulation.stateHash());
    CHECK(bonusOf(loaded.value().world(), SeatId(2)) == bonusOf(simulation.world(), SeatId(2)));
}
