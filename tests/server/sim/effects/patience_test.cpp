// A vendor forks when it has waited too long: when the smoothed lead time of its own shipped features, or the mean age
// of those it still waits for, exceeds its patience. The opinion is exponentially smoothed, new = old + weight
// (latest - old) (Brown, Statistical Forecasting for Inventory Control, 1959). That reviewers can be "an unfixable
// bottleneck" and vendors' drivers should go their own way: D. Berrange, Averting the Nova crisis, openstack-dev, 2014.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

VendorDef vendor(std::int32_t patienceDays, EmployerId employer = {}) {
    VendorDef def;
    def.name = "vendor";
    def.patienceDays = patienceDays;
    def.employer = employer;
    return def;
}

// Each item takes four days of one person; one comes every three days, so that everybody waits longer and longer.
Scenario slowFactory() {
    Scenario scenario = factory({peopleStation(Operation::Make, exponentially(days(4)))}, {team(1)},
                                asFeatures(arriving(exponentially(days(3)))));
    scenario.areas[0].sources[0].start = Start::Pull;
    scenario.market.smoothing = Permille{300};
    return scenario;
}

struct Opinion {
    double smoothed = 0;
    double open = 0;
    double ageSum = 0;
    std::int32_t served = 0;
    [[nodiscard]] double days() const { return std::max(smoothed, open == 0 ? 0 : ageSum / open); }
};

// What the vendor thinks at a day's end, from the items alone.
Opinion opinionAt(const World& world, VendorId id, SimTime now, double weight) {
    std::vector<const Item*> shipped;
    Opinion opinion;
    for (const Item& item : world.items) {
        if (item.vendor != id || item.askedAt > now) continue;
        if (item.stage == Stage::Shipped && item.arrivedAt <= now) {
            shipped.push_back(&item);
        } else if (item.stage != Stage::Lost || item.arrivedAt > now) {
            ++opinion.open;
            opinion.ageSum += inDays(now - item.askedAt);
        }
    }
    std::sort(shipped.begin(), shipped.end(), [](auto a, auto b) { return a->arrivedAt < b->arrivedAt; });
    for (const Item* item : shipped)
        opinion.smoothed +=
            (inDays(item->arrivedAt - item->askedAt) - opinion.smoothed) * (opinion.served++ == 0 ? 1 : weight);
    return opinion;
}

std::size_t openFor(const World& world, VendorId id) {
    return static_cast<std::size_t>(std::count_if(world.items.begin(), world.items.end(), [&](const Item& item) {
        return item.vendor == id && item.stage != Stage::Shipped && item.stage != Stage::Lost;
    }));
}

}  // namespace

TEST_CASE("patience: a vendor forks on the first day on which its own opinion is worse than its patience") {
    Scenario scenario = slowFactory();
    scenario.market.vendors = {vendor(12), vendor(25), vendor(0)};
    std::int32_t forks = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Simulation simulation(scenario, seed);
        const World& world = simulation.world();
        std::array<bool, 2> forked{};
        for (std::int32_t day = 1; day <= 150; ++day) {
            simulation.advanceTo(after(days(day)) - Duration{1});
            const World before = world;
            simulation.advanceTo(after(days(day)));
            for (std::size_t v = 0; v < 2; ++v) {
                if (forked[v]) continue;
                const double opinion = opinionAt(before, VendorId(v), world.now, 0.3).days();
                const double patience = scenario.market.vendors[v].patienceDays;
                if (std::abs(opinion - patience) > 0.01) CHECK(world.customers[v].forked == (opinion > patience));
                forked[v] = world.customers[v].forked;
                forks += forked[v] ? 1 : 0;
            }
        }
        CHECK_FALSE(world.customers[2].forked);
        CHECK(brokenInvariant(world) == "");
    }
    CHECK(forks >= 20);
}

TEST_CASE("patience: nobody forks because others wait") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(days(1)))}, {team(2)}, asFeatures(backlogOf(1)));
    scenario.areas[0].sources.push_back(asFeatures(backlogOf(1)));
    scenario.areas[0].sources[1].size = Permille{30'000};
    scenario.market.vendors = {vendor(10), vendor(10)};
    for (std::uint64_t seed = 1;; ++seed) {
        Simulation simulation(scenario, seed);
        const World& world = simulation.world();
        if (world.items[0].vendor != VendorId(0) || world.items[1].vendor != VendorId(1)) continue;
        simulation.advanceTo(after(days(10)));
        CHECK_FALSE(world.customers[1].forked);
        simulation.advanceTo(after(days(11)));
        CHECK(world.customers[1].forked);
        simulation.advanceTo(after(days(40)));
        CHECK_FALSE(world.customers[0].forked);
        CHECK(world.factory == Money{1000});  // the other's feature is finished too, and earns nothing
        CHECK(world.shipped == 2);
        break;
    }
}

TEST_CASE("patience: with a fork its people leave, its demand stops and what is not begun is withdrawn") {
    Scenario scenario = slowFactory();
    scenario.employers = {"one", "two"};
    scenario.market.vendors = {vendor(10, EmployerId(1)), vendor(0)};
    scenario.areas[0].people = {team(1), team(2)};
    scenario.areas[0].people[1].employer = EmployerId(1);
    scenario.areas[0].sources[0].interval = exponentially(days(1));
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    while (!world.customers[0].forked) simulation.advanceTo(world.now + days(1));
    const SimTime fork = world.now;
    CHECK(world.lost > 0);
    CHECK(openFor(world, VendorId(0)) <= 3);  // in somebody's hands
    simulation.advanceTo(fork + days(60));
    CHECK(openFor(world, VendorId(0)) == 0);
    CHECK(openFor(world, VendorId(1)) > 0);
    for (const Item& item : world.items)
        if (item.vendor == VendorId(0)) CHECK(item.askedAt <= fork);
    REQUIRE(world.areas[0].people.size() == 1);
    CHECK(workerOf(world, world.areas[0].people[0]).employer == EmployerId(0));
    CHECK(world.workers[1].hands == Hands::Gone);
    CHECK(world.workers[2].hands == Hands::Gone);
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("patience: an endless source goes on asking for those who stayed") {
    Scenario scenario = factory({machineStation(1, always(days(2)))}, {}, asFeatures(endless()));
    scenario.market.vendors = {vendor(1), vendor(0)};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    while (!world.customers[0].forked) simulation.advanceTo(world.now + days(1));
    const std::int32_t shipped = world.shipped;
    simulation.advanceTo(world.now + days(100));
    CHECK(world.shipped >= shipped + 49);
    CHECK(brokenInvariant(world) == "");
}
