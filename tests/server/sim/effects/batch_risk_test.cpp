// A release of k items, each of which brings it down with chance p, fails with 1 - (1 - p)^k: independent causes, the
// reason why small batches are advised (Reinertsen, The Principles of Product Development Flow, 2009; Humble and
// Farley, Continuous Delivery, 2010). Nothing of a failed release ships; the culprits go back to be repaired.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr double kRisk = 0.05;

Scenario releasesOf(std::int32_t batch, Permille risk) {
    Scenario scenario = factory({machineStation(1, always(minutes(1)))}, {}, asFeatures(endless()));
    scenario.release.batch = batch;
    scenario.release.risk = risk;
    return scenario;
}

}  // namespace

TEST_CASE("batch risk: releases of 1, 5 and 20 fail with 1 - (1 - p)^k") {
    for (const std::int32_t k : {1, 5, 20}) {
        const Scenario scenario = releasesOf(k, Permille{50});
        Simulation simulation(scenario, 1);
        while (simulation.world().releases < 3000) simulation.advanceTo(simulation.world().now + days(1));
        const World& world = simulation.world();
        const double failed = world.releases - world.shipped / k;
        CHECK(world.shipped % k == 0);
        CHECK(std::abs(binomialDeviation(failed, world.releases, 1 - std::pow(1 - kRisk, k))) < 4);
        CHECK(brokenInvariant(world) == "");
    }
}

TEST_CASE("batch risk: after a failed release the culprit is repaired and the others ship with the next") {
    const Scenario scenario = releasesOf(6, Permille{100});
    Simulation simulation(scenario, 3);
    const World& world = simulation.world();
    while (world.releases * 6 == world.shipped) simulation.advanceTo(world.now + minutes(1));
    std::int32_t culprits = 0;
    std::vector<ItemId> others;
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (item.stage == Stage::OnDock) others.push_back(ItemId(i));
        culprits += item.rework ? 1 : 0;
        if (item.rework) CHECK((item.stage == Stage::Queued || item.stage == Stage::InWork));
    }
    REQUIRE(culprits > 0);
    REQUIRE(culprits + static_cast<std::int32_t>(others.size()) == 6);
    const std::int32_t shipped = world.shipped;
    while (world.shipped == shipped) simulation.advanceTo(world.now + minutes(1));
    for (const ItemId id : others) CHECK((itemOf(world, id).stage == Stage::Shipped || itemOf(world, id).rework));
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("batch risk: a failed release costs the time of the release, and nobody is paid for it") {
    Scenario scenario = releasesOf(2, Permille{1000});
    scenario.areas[0].sources[0] = asFeatures(backlogOf(2));
    scenario.release.effort = hours(4);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(minutes(2) + hours(4) - Duration{1}));
    CHECK(countIn(simulation.world(), Stage::InRelease) == 2);
    simulation.advanceTo(after(minutes(2) + hours(4)));
    CHECK(countIn(simulation.world(), Stage::InRelease) == 0);
    CHECK(simulation.world().factory == Money{0});
    CHECK(simulation.world().items[0].rework);
}
