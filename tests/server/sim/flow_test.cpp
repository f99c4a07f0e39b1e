#include <catch2/catch.hpp>

#include "server/sim/invariants.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

ItemId onlyIn(const World& world, Stage stage) {
    const auto found = itemsIn(world, stage);
    REQUIRE(found.size() == 1);
    return found.front();
}

// Only beta's first feature: nothing arrives later, alpha has nothing.
Scenario oneFeature() {
    Scenario scenario = tinyScenario();
    for (AreaDef& area : scenario.areas) area.sources[0].interval = always(days(1000));
    scenario.areas[0].sources[0].atStart = 0;
    return scenario;
}

}  // namespace

TEST_CASE("a feature goes through code, review, gate and dock and ships with the release") {
    const Scenario scenario = oneFeature();
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    CHECK(world.items[0].stage == Stage::InWork);
    simulation.advanceTo(at(hours(4)));
    CHECK(world.items[0].station == reviewOf(kBeta));
    simulation.advanceTo(at(hours(6)));
    CHECK(world.items[0].stage == Stage::InGate);
    simulation.advanceTo(at(hours(7)));
    CHECK(world.items[0].stage == Stage::OnDock);
    simulation.advanceTo(at(days(5)));
    CHECK(world.items[0].stage == Stage::Shipped);
    CHECK(world.factory == Money{1000});
    CHECK(bonusOf(world, kBetaLead) == Money{100});
    CHECK(bonusOf(world, kAlphaLead) == Money{0});
}

TEST_CASE("nobody reviews what they wrote") {
    Scenario scenario = oneFeature();
    scenario.areas[1].people = {{"core", 1, EmployerId(0), {{0, {1000}}, {1, {1000}}}}};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(days(3)));
    CHECK(simulation.world().items[0].stage == Stage::Queued);  // its author is the only reviewer
    CHECK(waitingAt(simulation.world().stations[reviewOf(kBeta).index()]) == 1);
}

TEST_CASE("a faster person needs less time") {
    Scenario scenario = oneFeature();
    for (PeopleDef& people : scenario.areas[1].people)
        for (SkillLevel& level : people.skills) level.speed = Permille{2000};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(hours(2)));
    CHECK(simulation.world().items[0].station == reviewOf(kBeta));
}

TEST_CASE("a feature waits on its pallet until the part it needs is made") {
    const Scenario scenario = tinyScenario();
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    const ItemId part = onlyIn(world, Stage::Requested);
    const ItemId feature = world.items[part.index()].parent;
    simulation.advanceTo(at(days(2)));
    CHECK(world.items[feature.index()].stage == Stage::OnPallet);
    CHECK(simulation.submit(kBetaLead, AnswerRequest{part, Answer::Accept}) == Verdict::Ok);
    simulation.advanceTo(at(days(3)));
    CHECK(world.items[part.index()].stage == Stage::Delivered);
    CHECK(world.items[feature.index()].stage == Stage::OnDock);
}

TEST_CASE("a refused request comes back after the scenario's days, for ever") {
    const Scenario scenario = tinyScenario();
    Simulation simulation(scenario, 1);
    const ItemId part = onlyIn(simulation.world(), Stage::Requested);
    for (int times = 1; times <= 3; ++times) {
        REQUIRE(simulation.submit(kBetaLead, AnswerRequest{part, Answer::Refuse}) == Verdict::Ok);
        const SimTime refused = simulation.world().now;
        simulation.advanceTo(refused + days(5) - Duration{1});
        CHECK(simulation.world().items[part.index()].stage == Stage::Refused);
        simulation.advanceTo(refused + days(5));
        CHECK(simulation.world().items[part.index()].stage == Stage::Requested);
        CHECK(simulation.world().items[part.index()].timesRefused == times);
    }
}

TEST_CASE("work that is always sent back never leaves the area") {
    Scenario scenario = oneFeature();
    scenario.review.base = scenario.review.most = Permille{1000};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(days(20)));
    CHECK(simulation.world().shipped == 0);
    CHECK(simulation.world().items[0].reviews > 10);
    CHECK(simulation.world().items[0].rework);
}

TEST_CASE("the longer work waits for review, the likelier it is sent back") {
    const RotDef rot{{100}, {50}, {900}, {500}};
    CHECK(rotChance(rot, days(0)).value == 100);
    CHECK(rotChance(rot, days(4)).value == 300);
    CHECK(rotChance(rot, hours(4)).value == 125);
    CHECK(rotChance(rot, days(1000)).value == 900);
}

TEST_CASE("what fails in the gate goes back to its makers and is refreshed as a whole") {
    Scenario scenario = oneFeature();
    scenario.gate.rot.base = scenario.gate.rot.most = Permille{1000};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(hours(7)));
    const Item& feature = simulation.world().items[0];
    CHECK(feature.gateRuns == 1);
    CHECK(feature.stage == Stage::InWork);
    CHECK(feature.station == codeOf(kBeta));
    CHECK(feature.refreshedAt == at(hours(7)));
}

TEST_CASE("new work does not start while a station on its way is at its limit") {
    Scenario scenario = tinyScenario();
    scenario.areas[1].sources[0].atStart = 10;
    scenario.areas[1].stations[0].wipLimit = 2;
    Simulation simulation(scenario, 1);
    CHECK(simulation.world().stations[codeOf(kBeta).index()].inWork == 2);  // three people, two starts
    CHECK(simulation.world().areas[1].backlog.count == 8);
    CHECK(simulation.submit(kBetaLead, SetWipLimit{codeOf(kBeta), 3}) == Verdict::Ok);
    CHECK(simulation.world().stations[codeOf(kBeta).index()].inWork == 3);  // at once: somebody was free
}

TEST_CASE("a station takes the oldest or the newest waiting item, by its discipline") {
    Scenario scenario = oneFeature();
    scenario.areas[1].sources[0].atStart = 3;
    scenario.areas[1].people = {{"developer", 3, EmployerId(0), {{0, {1000}}}},
                                {"reviewer", 1, EmployerId(0), {{1, {1000}}}}};
    const auto secondReviewed = [&](Discipline discipline) {  // three are coded by hour 4, the first is reviewed by 6
        scenario.areas[1].stations[1].discipline = discipline;
        Simulation simulation(scenario, 1);
        simulation.advanceTo(at(hours(6)));
        return simulation.world().workers.back().item;
    };
    CHECK(secondReviewed(Discipline::Fifo) == ItemId(1));
    CHECK(secondReviewed(Discipline::Lifo) == ItemId(2));
}

TEST_CASE("people follow their lead's order of work") {
    Scenario scenario = tinyScenario();
    scenario.areas[1].sources[0].atStart = 10;
    scenario.areas[1].people = {{"core", 1, EmployerId(0), {{0, {1000}}, {1, {1000}}}}};
    const auto firstAfterAccept = [&](const std::vector<WorkClass>& order) {
        Simulation simulation(scenario, 1);
        REQUIRE(simulation.submit(kBetaLead, SetOrder{order}) == Verdict::Ok);
        const ItemId part = onlyIn(simulation.world(), Stage::Requested);
        REQUIRE(simulation.submit(kBetaLead, AnswerRequest{part, Answer::Accept}) == Verdict::Ok);
        simulation.advanceTo(at(hours(4)));
        return simulation.world().items[simulation.world().workers[3].item.index()].kind;
    };
    using enum WorkClass;
    CHECK(firstAfterAccept({UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew}) == ItemKind::Change);
    CHECK(firstAfterAccept({StartNew, UnblockOthers, ReviewOwn, FinishOwn, FixDefects}) == ItemKind::Feature);
}

TEST_CASE("a defect that escaped comes back to the area that shipped it and costs money until it is repaired") {
    Scenario scenario = oneFeature();
    scenario.defects.escape = Permille{1000};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(days(5)));
    REQUIRE(simulation.world().shipped == 1);
    while (simulation.world().items.size() == 1) simulation.advanceTo(simulation.world().now + hours(1));
    CHECK(simulation.world().items[1].kind == ItemKind::Unplanned);
    CHECK(simulation.world().items[1].owner == kBeta);
    CHECK(simulation.world().openDefects == 1);
    simulation.advanceTo(simulation.world().now + days(2));
    CHECK(simulation.world().items[1].stage == Stage::Repaired);
    CHECK(simulation.world().openDefects == 0);
}

TEST_CASE("late features earn less, but never less than the least") {
    Scenario scenario = oneFeature();
    scenario.market.lossPerDay = Permille{100};
    scenario.market.least = Permille{250};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(days(5)));
    CHECK(simulation.world().factory == Money{500});
    scenario.market.lossPerDay = Permille{900};
    Simulation late(scenario, 1);
    late.advanceTo(at(days(5)));
    CHECK(late.world().factory == Money{250});
}

TEST_CASE("items are neither lost nor doubled, at any moment of a busy factory") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Simulation simulation(openstack(), seed);
        for (std::int64_t hour = 0; hour < 60 * kHoursPerDay; ++hour) {
            simulation.advanceTo(at(hours(hour)));
            for (std::size_t seat = 0; seat < 5; ++seat) {
                const auto& inbox = simulation.world().areas[seat].inbox;
                const Answer answer = hour % 3 == 0 ? Answer::Refuse : Answer::Accept;
                if (!inbox.empty())
                    REQUIRE(simulation.submit(SeatId(seat), AnswerRequest{inbox.first, answer}) == Verdict::Ok);
            }
            REQUIRE(brokenInvariant(simulation.world()) == "");
        }
        CHECK(simulation.world().shipped > 20);
    }
}
