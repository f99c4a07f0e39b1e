#include <algorithm>
#include <chrono>
#include <cmath>

#include "server/lab/headless.h"
#include "server/tools/allocations.h"
#include "server/tools/tools.h"

namespace gemba {

namespace {

constexpr double kMiB = 1024.0 * 1024.0;
constexpr Duration kWarm{5 * kMsPerDay};  // by then every list has its size

struct Measured {
    double milliseconds = 0;
    double peakMiB = 0;
    double allocations = 0;
};

Measured measured(const auto& work) {
    forgetPeak();
    const Allocations before = allocationsSoFar();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    const Allocations after = allocationsSoFar();
    return {time.count(), static_cast<double>(after.peakBytes - before.liveBytes) / kMiB,
            static_cast<double>(after.count - before.count)};
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The same days without anybody looking: what the factory itself costs, and what it takes from the heap per event.
struct Alone {
    double milliseconds = 0;
    double events = 0;
    double allocationsPerEvent = 0;
};

Alone runAlone(const Scenario& scenario, std::uint64_t seed, SimTime end) {
    Simulation simulation(scenario, seed);
    const std::uint64_t start = simulation.world().calendar.scheduled();
    const Measured first = measured([&] { simulation.advanceTo(std::min(dayOneOf(scenario.session) + kWarm, end)); });
    const std::uint64_t before = simulation.world().calendar.scheduled();
    const Measured rest = measured([&] { simulation.advanceTo(end); });
    const std::uint64_t all = simulation.world().calendar.scheduled();
    return {first.milliseconds + rest.milliseconds, static_cast<double>(all - start),
            rest.allocations / std::max(static_cast<double>(all - before), 1.0)};
}

void benchSessions(const Scenario& scenario, const LabOptions& options, LabReport& report) {
    report.columns = {"row", "with_bots_ms", "factory_alone_ms", "events", "peak_MiB", "allocations_per_event"};
    const Styles styles = everywhere(scenario, BotStyle::ConstraintManager);
    std::vector<double> times;
    std::vector<double> peaks;
    std::vector<double> allocations;
    for (std::size_t i = 0; i < options.seeds; ++i) {
        const std::uint64_t seed = options.from + i;
        const Measured bots = measured([&] { static_cast<void>(runSession(scenario, seed, styles)); });
        const Alone alone = runAlone(scenario, seed, lastHourOf(scenario.session));
        report.rows.push_back({"seed " + std::to_string(seed), decimal(bots.milliseconds), decimal(alone.milliseconds),
                               decimal(alone.events, 0), decimal(bots.peakMiB), decimal(alone.allocationsPerEvent, 5)});
        times.push_back(bots.milliseconds);
        peaks.push_back(bots.peakMiB);
        allocations.push_back(alone.allocationsPerEvent);
    }
    report.bars.push_back({"session_with_bots_median_ms", medianOf(times), 4, true});
    report.bars.push_back({"session_with_bots_peak_MiB", *std::max_element(peaks.begin(), peaks.end()), 8, true});
    report.bars.push_back(
        {"allocations_per_event", *std::max_element(allocations.begin(), allocations.end()), 0.01, true});
}

// The same factory, `factor` times as fast: arrivals and work shorter, so that as many more items pass in its days.
Scenario faster(Scenario scenario, std::int64_t factor) {
    const auto shorten = [factor](Distribution& distribution) {
        for (Duration* part : {&distribution.mean, &distribution.least, &distribution.mode, &distribution.most})
            part->ms = divideRounded(part->ms, factor);
    };
    for (AreaDef& area : scenario.areas) {
        area.acceptsAll = true;
        for (StationDef& station : area.stations) shorten(station.effort);
        for (SourceDef& source : area.sources) shorten(source.interval);
    }
    scenario.session.warmDays = 0;  // every item is measured
    scenario.gate.duration.ms = std::max<std::int64_t>(scenario.gate.duration.ms / factor, 1);
    return scenario;
}

// Work grows with the number of events and with nothing else: the slope of log(time) over log(events).
double slopeOf(const std::vector<Alone>& runs) {
    const auto n = static_cast<double>(runs.size());
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const Alone& run : runs) {
        const double events = std::log(run.events);
        const double time = std::log(run.milliseconds);
        x += events;
        y += time;
        xx += events * events;
        xy += events * time;
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

Alone bestOf(int times, const Scenario& scenario, std::uint64_t seed, SimTime end) {
    Alone best;
    for (int i = 0; i < times; ++i) {
        const Alone run = runAlone(scenario, seed, end);
        if (i == 0 || run.milliseconds < best.milliseconds) best = run;
    }
    return best;
}

std::size_t itemsAfter(const Scenario& scenario, std::uint64_t seed, SimTime end) {
    Simulation simulation(scenario, seed);
    simulation.advanceTo(end);
    return simulation.world().items.size();
}

void benchSizes(const Scenario& scenario, const LabOptions& options, LabReport& report) {
    std::vector<Alone> runs;
    const SimTime end = lastHourOf(scenario.session);
    const auto items = static_cast<double>(itemsAfter(faster(scenario, 1), options.from, end));
    for (const double wanted : {1e2, 1e3, 1e4, 1e5, 1e6}) {
        const auto factor = static_cast<std::int64_t>(std::max(std::ceil(wanted / items), 1.0));
        const SimTime until{
            static_cast<std::int64_t>(static_cast<double>(end.ms) * wanted / (items * static_cast<double>(factor)))};
        const Scenario size = faster(scenario, factor);
        const Alone run = bestOf(wanted < 1e5 ? 25 : 3, size, options.from, until);
        report.rows.push_back({decimal(static_cast<double>(itemsAfter(size, options.from, until)), 0) + " items", "",
                               decimal(run.milliseconds), decimal(run.events, 0), "",
                               decimal(run.allocationsPerEvent, 5)});
        report.notes.push_back(decimal(wanted, 0) + " items: " + decimal(run.milliseconds * 1e6 / run.events, 0) +
                               " ns an event");
        runs.push_back(run);
    }
    // A heap's log n and the caches of the machine are in it; a scan somewhere would make it 2.
    report.bars.push_back({"slope_of_time_over_events", slopeOf(runs), 1.15, true});
}

}  // namespace

int benchSession(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    if (options.seeds == 0) return complain({"--seeds", "must be at least 1"});
    LabReport report;
    benchSessions(scenario.value(), options, report);
    benchSizes(scenario.value(), options, report);
    return finish(report, options);
}

}  // namespace gemba
