// The gate of Zuul (github.com/openstack-infra/zuul, doc/source/zuul.rst, DependentPipelineManager): changes are tested
// together with those before them; who fails is taken out, and those behind it are tested again without it. Saturated,
// with equal run times T, a chance q to pass and a window of w, it merges sum_{k=1..w} q^k changes in T. A run of j
// jobs that fail with chance f each passes with (1 - f)^j. The window grows by one for each merge and is halved by each
// failure, within its floor and ceiling; only what stands inside it is tested (zuul/model.py, isActionable). The
// numbers of merges and runs beside the formula are those of another simulation of the same rule.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr Duration kRun = hours(1);
constexpr std::int32_t kUnlimited = 100'000;

// Many features stand at the gate from the first minute on. What fails is checked again.
Scenario crowdedGate(std::int32_t features, Permille flaky) {
    Scenario scenario = factory({machineStation(250, always(kInstant))}, {}, asFeatures(backlogOf(features)));
    scenario.gate.slots = kUnlimited;
    scenario.gate.duration = kRun;
    scenario.gate.jobs = 1;
    scenario.gate.flaky = flaky;
    return scenario;
}

Scenario withWindow(Scenario scenario, std::int32_t window, std::int32_t floor, std::int32_t ceiling) {
    scenario.gate.window = window;
    scenario.gate.windowFloor = floor;
    scenario.gate.windowCeiling = ceiling;
    return scenario;
}

double passesInARow(double q, std::int32_t window) {
    return q * (1 - std::pow(q, window)) / (1 - q);
}

// Standard deviation of the merges of one run time: so many pass in a row, at most the window.
double roundDeviation(double q, std::int32_t window) {
    double squares = 0;
    for (std::int32_t k = 1; k <= window; ++k) squares += (2 * k - 1) * std::pow(q, k);
    return std::sqrt(squares - std::pow(passesInARow(q, window), 2));
}

struct Measured {
    double merges = 0;  // per run time
    double runs = 0;    // started per merge
    double window = 0;  // mean
    double times = 0;   // so many run times
};

Measured measure(const Scenario& scenario, std::uint64_t seed = 1) {
    Simulation simulation(scenario, seed);
    const World& world = simulation.world();
    Sample window;
    std::int32_t times = 0;
    while (!world.gateQueue.empty() || times < 2) {
        simulation.advanceTo(world.now + kRun);
        window.add(world.gateWindow);
        ++times;
    }
    CHECK(brokenInvariant(world) == "");
    return {double(world.shipped) / times, double(world.gateStarts) / world.shipped, window.mean(),
            static_cast<double>(times)};
}

Measured saturated(std::int32_t flaky, std::int32_t window) {
    return measure(withWindow(crowdedGate(20'000, Permille{flaky}), window, window, window));
}

Measured adaptive(std::int32_t flaky, bool failsEarly = false) {
    Scenario scenario = withWindow(crowdedGate(20'000, Permille{flaky}), 20, 3, 0);
    scenario.gate.failsEarly = failsEarly;
    return measure(scenario);
}

}  // namespace

TEST_CASE("gate: a fixed speculative window merges the sum of q^k in each run time") {
    struct Row {
        std::int32_t flaky;
        std::int32_t window;
        double merges, deviation, runs;  // of another simulation
    };
    for (const Row& row :
         {Row{20, 1, 0.9808, 0.0017, 1.02}, Row{20, 4, 3.8107, 0.0232, 1.08}, Row{20, 20, 16.2223, 0.2156, 1.416},
          Row{50, 4, 3.5183, 0.0282, 1.211}, Row{50, 20, 12.2708, 0.1483, 2.048}, Row{100, 1, 0.8983, 0.0106, 1.114},
          Row{100, 4, 3.0942, 0.027, 1.447}, Row{200, 1, 0.7977, 0.0096, 1.254}, Row{200, 20, 3.9735, 0.1022, 5.979},
          Row{300, 1, 0.7001, 0.0104, 1.429}, Row{300, 4, 1.7775, 0.0364, 2.704}}) {
        CAPTURE(row.flaky, row.window);
        const double q = 1 - row.flaky / 1000.0;
        const Measured measured = saturated(row.flaky, row.window);
        const double error = roundDeviation(q, row.window) / std::sqrt(measured.times);
        CHECK(measured.merges == Approx(passesInARow(q, row.window)).margin(4 * error));
        CHECK(measured.merges == Approx(row.merges).margin(4 * std::hypot(error, row.deviation)));
        CHECK(measured.runs == Approx(row.runs).epsilon(0.05));
    }
}

TEST_CASE("gate: an adaptive window holds the cost at some three runs per merge whatever fails") {
    struct Row {
        std::int32_t flaky;
        double merges, deviation, runs, window;
    };
    for (const Row& row : {Row{100, 6.7817, 0.2253, 3.216, 11.37}, Row{200, 3.043, 0.0993, 3.365, 5.8},
                           Row{300, 1.8871, 0.0263, 3.752, 4.33}}) {
        CAPTURE(row.flaky);
        const Measured measured = adaptive(row.flaky);
        CHECK(measured.merges == Approx(row.merges).margin(4 * row.deviation));
        CHECK(measured.runs == Approx(row.runs).epsilon(0.05));
        CHECK(measured.window == Approx(row.window).epsilon(0.08));
    }
}

TEST_CASE("gate: failing early merges more in the same time") {
    struct Row {
        std::int32_t flaky;
        double merges, deviation;
    };
    for (const Row& row : {Row{50, 15.5611, 0.1021}, Row{100, 12.0726, 0.1089}, Row{200, 7.35, 0.1383}}) {
        CAPTURE(row.flaky);
        Scenario scenario = withWindow(crowdedGate(20'000, Permille{row.flaky}), 20, 20, 20);
        scenario.gate.failsEarly = true;
        const double merges = measure(scenario).merges;
        CHECK(merges == Approx(row.merges).margin(4 * row.deviation));
        CHECK(merges > 1.2 * saturated(row.flaky, 20).merges);
    }
}

TEST_CASE("gate: the window grows by one with each merge up to its ceiling") {
    const Scenario scenario = withWindow(crowdedGate(200, Permille{0}), 4, 3, 30);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(kRun + minutes(1)));
    CHECK(simulation.world().gateWindow == 8);
    simulation.advanceTo(after(kRun + kRun + minutes(1)));
    CHECK(simulation.world().gateWindow == 16);
    simulation.advanceTo(after(hours(4)));
    CHECK(simulation.world().gateWindow == 30);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("gate: each failure halves the window down to its floor") {
    const Scenario scenario = withWindow(crowdedGate(200, Permille{1000}), 20, 3, 0);
    Simulation simulation(scenario, 1);
    for (const std::int32_t window : {10, 5, 3, 3}) {
        simulation.advanceTo(simulation.world().now + kRun + Duration{1});
        CHECK(simulation.world().gateWindow == window);
    }
    CHECK(simulation.world().shipped == 0);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("gate: behind a failure runs begin again as far as the window reaches, not beyond it") {
    const Scenario scenario = withWindow(crowdedGate(200, Permille{1000}), 20, 3, 0);
    Simulation simulation(scenario, 1);
    for (const std::int32_t expected : {19, 9, 4, 3}) {
        simulation.advanceTo(simulation.world().now + kRun + Duration{1});
        std::int32_t running = 0;
        for (const GateEntry& entry : simulation.world().gate) running += entry.result == GateResult::Running ? 1 : 0;
        CHECK(running == expected);
    }
}

TEST_CASE("gate: a run of j flaky jobs passes with (1 - f)^j, and a flake is checked again as it is") {
    struct Row {
        std::int32_t jobs, flaky;
        double passes;
    };
    for (const Row& row : {Row{5, 50, 0.77378}, Row{8, 50, 0.66342}, Row{20, 100, 0.12158}, Row{15, 10, 0.86006}}) {
        Scenario scenario = crowdedGate(5000, Permille{row.flaky});
        scenario.gate.jobs = row.jobs;
        Simulation simulation(scenario, 5);
        simulation.advanceTo(after(days(60)));
        const World& world = simulation.world();
        REQUIRE(world.shipped == 5000);
        CHECK(std::pow(1 - row.flaky / 1000.0, row.jobs) == Approx(row.passes).margin(1e-5));
        CHECK(std::abs(binomialDeviation(5000, world.gateStarts, row.passes)) < 4);
        for (const Item& item : world.items) CHECK((!item.rework && item.makes == 1));
        CHECK(brokenInvariant(world) == "");
    }
}

TEST_CASE("gate: a conflict goes back to its makers, the likelier the older the work is") {
    Scenario scenario = crowdedGate(4000, Permille{0});
    scenario.gate.jobs = 0;
    scenario.gate.slots = 40;
    scenario.gate.rot = {{50}, {40}, {600}, {500}};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(60)));
    const World& world = simulation.world();
    REQUIRE(world.shipped == 4000);
    double expected = 0;
    double variance = 0;
    double conflicts = 0;
    std::vector<SimTime> made(world.items.size());
    for (const Visit& visit : world.visits) {
        if (visit.band == FlowBand::Make) made[visit.item.index()] = visit.ended;
        if (visit.band != FlowBand::GateAndDock || visit.ending == Ending::Left) continue;
        const double r = std::min(50 + 40 * inDays(visit.ended - made[visit.item.index()]), 600.0) / 1000;
        expected += r;
        variance += r * (1 - r);
        conflicts += visit.ending == Ending::SentBack ? 1 : 0;
    }
    CHECK(conflicts > 500);
    CHECK(std::abs(conflicts - expected) < 4 * std::sqrt(variance));
    for (const Item& item : world.items) CHECK(item.rework == (item.makes > 1));
}
