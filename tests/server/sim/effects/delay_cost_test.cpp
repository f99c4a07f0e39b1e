// Which goes first. By cost of delay over duration the cost of waiting is least (the c-mu rule: Smith, Naval Research
// Logistics Quarterly 3, 1956; Cox and Smith, Queues, 1961; WSJF: Reinertsen, 2009); by due date the worst lateness is
// least (Jackson, 1955). Worked example, weeks and cost per week: A 1 10, B 3 12, C 2 3, D 5 30, E 1 1: by WSJF
// A D B C E costs 343, the least of all 120 orders; first come first served 418; the dearest first 381; at worst 532.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <numeric>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

struct Job {
    std::int32_t time;
    std::int32_t cost;  // of a unit of delay, and what it is worth as such
    std::int32_t due;
};
constexpr std::array<Job, 5> kJobs{{{1, 10, 9}, {3, 12, 12}, {2, 3, 2}, {5, 30, 8}, {1, 1, 3}}};

// One person, all five there at once; a unit of time is a day.
Scenario oneOfEach(Discipline discipline) {
    StationDef station = peopleStation(Operation::Make, always(days(1)));
    station.discipline = discipline;
    Scenario scenario = factory({station}, {team(1)}, {});
    scenario.areas[0].sources.clear();
    for (const Job& job : kJobs) {
        SourceDef source = asFeatures(backlogOf(1), Money{1000 + job.cost});
        source.start = Start::Push;
        source.size = Permille{1000 * job.time};
        source.delayCost = Money{job.cost};
        source.dueDays = job.due;
        source.priority = 9 - job.cost % 10;
        scenario.areas[0].sources.push_back(source);
    }
    return scenario;
}

struct Outcome {
    std::string order;
    std::int64_t cost = 0;
    std::int64_t worstLateness = 0;
};

template <class Order>
Outcome inOrder(const Order& order) {
    Outcome outcome;
    outcome.worstLateness = -1000;
    std::int64_t day = 0;
    for (const auto i : order) {
        const Job& job = kJobs[static_cast<std::size_t>(i)];
        day += job.time;
        outcome.order += static_cast<char>('A' + i);
        outcome.cost += day * job.cost;
        outcome.worstLateness = std::max(outcome.worstLateness, day - job.due);
    }
    return outcome;
}

std::vector<Outcome> allOrders() {
    std::array<int, 5> order{};
    std::iota(order.begin(), order.end(), 0);
    std::vector<Outcome> outcomes;
    do {
        outcomes.push_back(inOrder(order));
    } while (std::next_permutation(order.begin(), order.end()));
    return outcomes;
}

// What the engine makes of it; the cost is what it paid less than the features' values.
Outcome simulated(Discipline discipline) {
    const Scenario scenario = oneOfEach(discipline);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(20)));
    std::vector<std::int32_t> order;
    for (const Visit& visit : visitsAt(simulation.world(), StationId(0))) order.push_back(visit.source);
    Outcome outcome = inOrder(order);
    const std::int64_t paid = simulation.world().factory.euros;
    CHECK(outcome.cost == 5 * 1000 + 56 - paid);
    CHECK(brokenInvariant(simulation.world()) == "");
    return outcome;
}

}  // namespace

TEST_CASE("cost of delay: by WSJF the worked example costs 343, the least of all 120 orders") {
    const std::vector<Outcome> orders = allOrders();
    REQUIRE(orders.size() == 120);
    const auto cheaper = [](const Outcome& a, const Outcome& b) { return a.cost < b.cost; };
    const Outcome wsjf = simulated(Discipline::Wsjf);
    CHECK(wsjf.order == "ADBCE");
    CHECK(wsjf.cost == 343);
    CHECK(wsjf.cost == std::min_element(orders.begin(), orders.end(), cheaper)->cost);
    CHECK(std::max_element(orders.begin(), orders.end(), cheaper)->cost == 532);
    const std::int64_t sum = std::accumulate(orders.begin(), orders.end(), std::int64_t{0},
                                             [](std::int64_t so, const Outcome& order) { return so + order.cost; });
    CHECK(static_cast<double>(sum) / 120 == Approx(437.5));
}

TEST_CASE("cost of delay: first come first served costs 418, the dearest first 381") {
    CHECK(simulated(Discipline::Fifo).order == "ABCDE");
    CHECK(simulated(Discipline::Fifo).cost == 418);
    CHECK(simulated(Discipline::Value).order == "DBACE");
    CHECK(simulated(Discipline::Value).cost == 381);
}

TEST_CASE("cost of delay: by due date the worst lateness is the least of all orders") {
    const std::vector<Outcome> orders = allOrders();
    const auto later = [](const Outcome& a, const Outcome& b) { return a.worstLateness < b.worstLateness; };
    const Outcome byDue = simulated(Discipline::DueDate);
    CHECK(byDue.order == "CEDAB");
    CHECK(byDue.worstLateness == std::min_element(orders.begin(), orders.end(), later)->worstLateness);
}

TEST_CASE("cost of delay: the shortest first, the last come first, and the lower number first") {
    CHECK(simulated(Discipline::ShortestFirst).order == "AECBD");
    CHECK(simulated(Discipline::Lifo).order == "EDCBA");
    CHECK(simulated(Discipline::Priority).order == "CBEAD");
}

TEST_CASE("cost of delay: a feature earns its value less what it lost a day, and never below the market's least") {
    Scenario scenario = factory({machineStation(1, always(days(10)))}, {}, asFeatures(backlogOf(1), Money{1000}));
    const auto earned = [&](std::int32_t lossPerDay, std::int64_t delayCost) {
        scenario.market.lossPerDay = Permille{lossPerDay};
        scenario.areas[0].sources[0].delayCost = Money{delayCost};
        Simulation simulation(scenario, 1);
        simulation.advanceTo(after(days(11)));
        return simulation.world().factory.euros;
    };
    CHECK(earned(0, 0) == 1000);
    CHECK(earned(20, 0) == 800);
    CHECK(earned(20, 30) == 500);
    CHECK(earned(200, 0) == 250);
    CHECK(earned(0, 500) == 0);  // nobody pays to ship
}
