#include <algorithm>
#include <chrono>
#include <iostream>

#include "server/lab/headless.h"
#include "server/lab/luck.h"
#include "server/lab/prove.h"
#include "server/tools/tools.h"

namespace gemba {

int labProve(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name);
    if (!scenario.ok()) return complain(scenario.error());
    return finish(proveLesson(scenario.value(), options), options);
}

int labLuck(const LabOptions& options) {
    return finish(measureLuck(options), options);
}

namespace {

double millisecondsOf(const auto& work) {
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count();
}

// The same days without anybody looking: what the factory itself costs.
void runWithoutBots(const Scenario& scenario, std::uint64_t seed) {
    Simulation simulation(scenario, seed);
    simulation.advanceTo(SimTime{} + days(totalDays(scenario.session)));
}

}  // namespace

int benchSession(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name);
    if (!scenario.ok()) return complain(scenario.error());
    LabReport report;
    report.columns = {"seed", "with_bots_ms", "factory_alone_ms", "ratio"};
    std::vector<double> withBots;
    const Styles styles = everywhere(scenario.value(), BotStyle::ConstraintManager);
    for (std::size_t i = 0; i < options.seeds; ++i) {
        const std::uint64_t seed = options.from + i;
        const double bots = millisecondsOf([&] { static_cast<void>(runSession(scenario.value(), seed, styles)); });
        const double alone = millisecondsOf([&] { runWithoutBots(scenario.value(), seed); });
        report.rows.push_back({std::to_string(seed), decimal(bots), decimal(alone), decimal(bots / alone, 2)});
        withBots.push_back(bots);
    }
    if (withBots.empty()) return complain({"--seeds", "must be at least 1"});
    std::sort(withBots.begin(), withBots.end());
    report.bars.push_back({"session_with_bots_median_ms", withBots[withBots.size() / 2], 50, true});
    return finish(report, options);
}

}  // namespace gemba
