// Defects are put in by making (Poisson) and found stage by stage; what slips through is the product of what each stage
// lets pass, escape = prod(1 - e_i): four test stages at 35 % each find 82.1 %. Rates of 35 to 50 % for a test stage
// and the counting by stages: C. Jones, Software Defect-Removal Efficiency (IEEE Computer 29, 1996) and "Get Software
// Quality Right" (Dr. Dobb's, 2010). What slips through comes back as unplanned work for those who shipped it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr std::int32_t kItems = 20'000;

// One makes, four test; nobody finds more than `detects`.
Scenario fourTests(Permille defects, Permille detects) {
    StationDef make = machineStation(1, always(minutes(10)));
    make.defects = defects;
    StationDef test = machineStation(1, always(minutes(1)));
    test.operation = Operation::Test;
    test.detects = detects;
    Scenario scenario = factory({make, test, test, test, test}, {}, asFeatures(backlogOf(kItems)));
    scenario.review.rework = Permille{0};  // repairs put in nothing new
    scenario.defects.delay = days(100'000);
    return scenario;
}

std::vector<std::int32_t> leftIn(const Scenario& scenario) {
    Simulation simulation(scenario, 7);
    simulation.advanceTo(after(minutes(kItems * 10) + days(40)));
    REQUIRE(simulation.world().shipped == kItems);
    CHECK(brokenInvariant(simulation.world()) == "");
    std::vector<std::int32_t> left;
    for (const Item& item : simulation.world().items)
        if (item.kind == ItemKind::Feature) left.push_back(item.defects);
    return left;
}

double poisson(double mean, std::int32_t k) {
    double chance = std::exp(-mean);
    for (std::int32_t i = 1; i <= k; ++i) chance *= mean / i;
    return chance;
}

}  // namespace

TEST_CASE("defects: making puts in a Poisson number, in proportion to the size") {
    for (const std::int32_t size : {1000, 2500}) {
        Scenario scenario = fourTests(Permille{800}, Permille{0});
        scenario.areas[0].sources[0].size = Permille{size};
        scenario.areas[0].stations[0].effort = always(minutes(4));
        std::vector<double> counts(8);
        for (const std::int32_t defects : leftIn(scenario))
            if (defects < 8) ++counts[static_cast<std::size_t>(defects)];
        for (std::int32_t k = 0; k < 8; ++k)
            CHECK(std::abs(binomialDeviation(counts[static_cast<std::size_t>(k)], kItems,
                                             poisson(0.8 * size / 1000, k))) < 4);
    }
}

TEST_CASE("defects: four stages that find 35 % each find 82.1 %") {
    const std::vector<std::int32_t> put = leftIn(fourTests(Permille{500}, Permille{0}));
    const std::vector<std::int32_t> left = leftIn(fourTests(Permille{500}, Permille{350}));
    double single = 0;
    double escaped = 0;
    for (std::size_t i = 0; i < put.size(); ++i) {
        if (put[i] != 1) continue;  // several are looked for again after the repair of the first
        ++single;
        escaped += left[i];
    }
    REQUIRE(single > 5000);
    CHECK(std::abs(binomialDeviation(escaped, single, std::pow(1 - 0.35, 4))) < 4);
    CHECK(1 - escaped / single == Approx(0.8215).margin(0.02));
}

TEST_CASE("defects: what slips through comes back to the area that shipped it and takes its people") {
    Scenario scenario =
        factory({peopleStation(Operation::Make, always(hours(2)))}, {team(3)}, asFeatures(backlogOf(60)));
    scenario.areas[0].stations[0].defects = Permille{1000};
    addArea(scenario, {peopleStation(Operation::Make, always(hours(2)))}, {team(3)}, backlogOf(60));
    scenario.defects.delay = days(3);
    scenario.defects.size = Permille{250};
    scenario.startOrder = {WorkClass::FixDefects, WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::StartNew,
                           WorkClass::UnblockOthers};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(200)));
    std::int32_t put = 0;
    std::int32_t badFixes = 0;  // put in by a repair, and reported like the others
    std::int32_t reported = 0;
    for (const Item& item : world.items) {
        put += item.defects;
        badFixes += item.kind == ItemKind::Unplanned ? item.defects : 0;
        reported += item.kind == ItemKind::Unplanned ? 1 : 0;
        if (item.kind == ItemKind::Unplanned) CHECK(item.owner == kFloor);
    }
    CHECK(put > 40);
    CHECK(badFixes > 0);
    CHECK(reported == put);
    CHECK(world.openDefects == 0);
    Duration fires;
    for (std::size_t i = 0; i < 3; ++i) fires = fires + spent(world, WorkerId(i), WorkerState::Firefighting);
    CHECK(fires == minutes(30 * put));
    for (std::size_t i = 3; i < 6; ++i) CHECK(spent(world, WorkerId(i), WorkerState::Firefighting) == Duration{});
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("defects: open ones cost money and harm every day, and hidden ones no stage could find") {
    Scenario scenario = factory({machineStation(1, always(hours(4)))}, {}, asFeatures(backlogOf(1), Money{500}));
    scenario.defects.escape = Permille{1000};
    scenario.defects.delay = kInstant;
    scenario.defects.size = Permille{6000};
    scenario.defects.costPerDay = Money{20};
    scenario.defects.harm = 7;
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(10)));
    CHECK(simulation.world().openDefects == 0);
    CHECK(simulation.world().factory == Money{500 - 3 * 20});  // reported at noon of day 1, repaired at noon of day 4
    CHECK(simulation.world().harm == 3 * 7);
}
