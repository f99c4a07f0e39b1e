// What the facilitator does to a factory.
#include <catch2/catch.hpp>

#include "server/sim/invariants.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

EventDef eventOf(Deed deed, AreaId area, std::int32_t count) {
    EventDef event;
    event.name = "an event";
    event.happening.what = deed;
    event.happening.area = area;
    event.happening.count = count;
    return event;
}

Scenario withEvents() {
    Scenario scenario = tinyScenario();
    scenario.events = {eventOf(Deed::Leave, kBeta, 1), eventOf(Deed::Overtime, kAlpha, 1)};
    return scenario;
}

}  // namespace

TEST_CASE("an event happens at once, in its area, as often as it is triggered") {
    const Scenario scenario = withEvents();
    Simulation simulation(scenario, 1);
    simulation.advanceTo(at(hours(3)));
    const auto people = [&](AreaId area) { return simulation.world().areas[area.index()].people.size(); };
    REQUIRE(people(kBeta) == 3);
    CHECK(simulation.intervene(TriggerEvent{0}));
    simulation.advanceTo(at(days(1)));
    CHECK(people(kBeta) == 2);
    CHECK(simulation.intervene(TriggerEvent{0}));
    simulation.advanceTo(at(days(2)));
    CHECK(people(kBeta) == 1);
    CHECK(people(kAlpha) == 3);
    CHECK(simulation.intervene(TriggerEvent{1}));
    CHECK(simulation.world().areas[kAlpha.index()].overtime);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("an event that the scenario does not have changes nothing") {
    const Scenario scenario = withEvents();
    Simulation simulation(scenario, 1);
    const std::uint64_t before = simulation.stateHash();
    CHECK_FALSE(simulation.intervene(TriggerEvent{2}));
    CHECK(simulation.stateHash() == before);
}

TEST_CASE("events lie still until somebody triggers them") {
    const Scenario plain = tinyScenario();
    const Scenario scenario = withEvents();
    Simulation one(plain, 1);
    Simulation other(scenario, 1);
    one.advanceTo(at(days(20)));
    other.advanceTo(at(days(20)));
    CHECK(one.stateHash() == other.stateHash());
}

TEST_CASE("scheme, culture and reveal are set and kept in the image") {
    const Scenario scenario = tinyScenario();
    Simulation simulation(scenario, 1);
    CHECK(simulation.intervene(SetScheme{Scheme::Shared}));
    CHECK(simulation.intervene(SetCulture{Culture::Learning}));
    CHECK(simulation.intervene(Reveal{true}));
    const auto loaded = Simulation::fromImage(scenario, simulation.image());
    REQUIRE(loaded.ok());
    for (const World* world : {&simulation.world(), &loaded.value().world()}) {
        CHECK(world->scheme == Scheme::Shared);
        CHECK(world->payPeriods == 1);
        CHECK(world->culture == Culture::Learning);
        CHECK(world->revealed);
    }
}

TEST_CASE("whenever an event strikes, no rule of the factory is broken") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Simulation simulation(everything(), seed);
        for (std::int64_t step = 1; step <= 40; ++step) {
            simulation.advanceTo(SimTime{step * days(20).ms / 40 + static_cast<std::int64_t>(seed) * 60'000});
            REQUIRE(simulation.intervene(TriggerEvent{static_cast<std::uint32_t>(step) % 2}));
            REQUIRE(brokenInvariant(simulation.world()) == "");
        }
        CHECK(simulation.world().areas[3].people.size() < 3);
    }
}
