#include "server/lab/luck.h"

#include <array>
#include <cmath>

#include "server/lab/headless.h"

namespace gemba {

namespace {

constexpr std::int64_t kJobs = 1000;  // counted in each run, the first that come
constexpr std::int64_t kUnitMs = 1'800'000;
constexpr std::size_t kChange = 4;          // the line as it is, and three changes
using Costs = std::array<double, kChange>;  // delay cost per job

StationDef machine(const std::string& name, Duration mean) {
    StationDef station;
    station.name = name;
    station.machines = 1;
    station.effort = exponentially(mean);
    return station;
}

// Jobs of three kinds: small ones, and costly ones, and large ones that can wait.
SourceDef kind(Duration interval, Permille size, Money delayCost) {
    SourceDef source;
    source.kind = ItemKind::Change;
    source.interval = exponentially(interval);
    source.start = Start::Push;
    source.size = size;
    source.delayCost = delayCost;
    source.partsShare[0] = Permille{1000};
    return source;
}

// Five stations, and one job in ten goes through once more. The three kinds come 0.2 : 0.15 : 0.1, take 1, 2 and 3
// units of work and cost 1, 6 and 3 a unit of delay: the usual example of the c-mu rule. Stations are 60 % busy.
Scenario lineAsItIs() {
    Scenario scenario;
    AreaDef area;
    area.name = "line";
    for (int i = 1; i <= 5; ++i) area.stations.push_back(machine("m" + std::to_string(i), Duration{kUnitMs}));
    area.stations[4].routes = {{AreaId(0), 0, Permille{100}}, {AreaId{}, 0, Permille{900}}};
    area.sources = {kind(Duration{kUnitMs * 15 / 2}, Permille{1000}, Money{10}),
                    kind(Duration{kUnitMs * 10}, Permille{2000}, Money{60}),
                    kind(Duration{kUnitMs * 15}, Permille{3000}, Money{30})};
    scenario.areas = {area};
    return scenario;
}

std::array<Scenario, kChange> linesToCompare() {
    std::array<Scenario, kChange> lines;
    lines.fill(lineAsItIs());
    Distribution& third = lines[1].areas[0].stations[2].effort;
    third = exponentially({third.mean.ms * 10 / 11});  // 10 % faster
    for (StationDef& station : lines[2].areas[0].stations) station.discipline = Discipline::Wsjf;
    lines[3].areas[0].release.conwip = 12;
    return lines;
}

// What the first jobs' time in the factory costs, each by its kind, per job.
double delayCostOf(const Scenario& line, std::uint64_t seed) {
    Simulation simulation(line, seed);
    const SimTime lastAsked = SimTime{kJobs * kUnitMs * 10 / 3};
    simulation.advanceTo(lastAsked + Duration{400 * kUnitMs});
    double cost = 0;
    double jobs = 0;
    for (const Visit& visit : simulation.world().visits) {
        if (visit.ending != Ending::Left || visit.asked > lastAsked) continue;
        const Money perDay = line.areas[0].sources[static_cast<std::size_t>(visit.source)].delayCost;
        cost += static_cast<double>(perDay.euros) * static_cast<double>((visit.ended - visit.asked).ms) / kMsPerDay;
        ++jobs;
    }
    return cost / jobs;
}

double varianceOf(const std::vector<double>& values) {
    const double deviation = summarize(values).halfWidth * std::sqrt(static_cast<double>(values.size())) / 1.96;
    return deviation * deviation;
}

}  // namespace

LabReport measureLuck(const LabOptions& options) {
    const std::array<Scenario, kChange> lines = linesToCompare();
    std::vector<Costs> runs(2 * options.seeds);
    inParallel(runs.size(), [&](std::size_t i) {
        for (std::size_t line = 0; line < kChange; ++line) runs[i][line] = delayCostOf(lines[line], options.from + i);
    });
    LabReport report;
    report.columns = {"seed", "as_it_is", "faster_station", "wsjf", "conwip"};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::vector<std::string> row{std::to_string(options.from + i)};
        for (const double cost : runs[i]) row.push_back(decimal(cost));
        report.rows.push_back(row);
    }
    const std::array<const char*, kChange> names{"", "faster_station", "fifo_to_wsjf", "conwip"};
    const std::array<double, kChange> wanted{0, 80, 7, 3};
    for (std::size_t line = 1; line < kChange; ++line) {
        std::vector<double> same;
        std::vector<double> independent;
        for (std::size_t i = 0; i < options.seeds; ++i) {
            same.push_back(runs[i][line] - runs[i][0]);
            independent.push_back(runs[i][line] - runs[i + options.seeds][0]);
        }
        const double factor = varianceOf(independent) / varianceOf(same);
        report.notes.push_back(std::string(names[line]) + ": changes the delay cost of a job by " +
                               decimal(summarize(same).mean) + " +- " + decimal(summarize(same).halfWidth) +
                               " on the same luck, by " + decimal(summarize(independent).mean) + " +- " +
                               decimal(summarize(independent).halfWidth) + " on independent seeds");
        report.bars.push_back({std::string("variance_reduction_") + names[line], factor, wanted[line], false});
    }
    return report;
}

}  // namespace gemba
