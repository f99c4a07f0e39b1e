#include "server/lab/theory/realize.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gemba {

namespace {

constexpr double kFineMs = 1e6;       // the shortest mean time has at least so many milliseconds …
constexpr double kFineSizedMs = 1e7;  // … and so many where sizes scale it down first
constexpr int kScales = 1000;
constexpr std::int32_t kWhole = 1000;
constexpr double kFullSize = 100'000;  // the largest Permille size of an item
constexpr double kDearest = 1e6;       // euros a day of the dearest class

std::vector<double> meansOf(const Blueprint& plan) {
    std::vector<double> means;
    const auto add = [&](double mean) {
        if (mean > 0) means.push_back(mean);
    };
    for (const StationSpec& station : plan.stations) {
        add(station.work.mean);
        if (station.wears != Clock::None) add(station.uptime.mean);
        if (station.wears != Clock::None) add(station.repair.mean);
    }
    for (const SourceSpec& source : plan.sources)
        if (!source.endless) add(source.interval.mean);
    return means;
}

bool isSized(const Blueprint& plan) {
    return std::any_of(plan.sources.begin(), plan.sources.end(),
                       [](const SourceSpec& source) { return source.size != 1; });
}

double largestSize(const Blueprint& plan) {
    double largest = 0;
    for (const SourceSpec& source : plan.sources) largest = std::max(largest, source.size);
    return largest;
}

// How far the constants are from whole milliseconds, relative to themselves.
double roughness(const Blueprint& plan, double msPerUnit) {
    double worst = 0;
    for (const StationSpec& station : plan.stations) {
        const double ms = station.work.mean * msPerUnit;
        if (station.work.shape == Shape::Constant && ms > 0)
            worst = std::max(worst, std::abs(ms - std::round(ms)) / ms);
    }
    return worst;
}

// The unit that makes the shortest mean fine enough and, if there is one, all constants whole.
double scaleOf(const Blueprint& plan) {
    const std::vector<double> means = meansOf(plan);
    const double shortest = *std::min_element(means.begin(), means.end());
    const double smallest = (isSized(plan) ? kFineSizedMs : kFineMs) / shortest;
    const double base = std::pow(10, std::ceil(std::log10(smallest)));
    double best = base;
    for (int times = 1; times <= kScales && roughness(plan, best) > 1e-12; ++times)
        if (roughness(plan, base * times) < roughness(plan, best)) best = base * times;
    return best;
}

BreakdownDef breakdownOf(const StationSpec& plan, double msPerUnit) {
    if (plan.wears == Clock::None) return {};
    return {plan.wears, distributionOf(plan.uptime, msPerUnit), distributionOf(plan.repair, msPerUnit)};
}

// Whole thousandths that sum to all of it, each as near as can be.
std::vector<std::int32_t> thousandths(const std::vector<RouteSpec>& routes) {
    std::vector<std::int32_t> shares;
    double sum = 0;
    std::int32_t given = 0;
    for (const RouteSpec& route : routes) {
        sum += route.share;
        shares.push_back(static_cast<std::int32_t>(std::lround(sum * kWhole)) - given);
        given += shares.back();
    }
    return shares;
}

std::vector<RouteDef> routesOf(const StationSpec& plan) {
    std::vector<RouteDef> defs;
    const std::vector<std::int32_t> shares = thousandths(plan.routes);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] == 0) continue;
        const int to = plan.routes[i].to;
        defs.push_back({to < 0 ? AreaId{} : AreaId(0), std::max(to, 0), Permille{shares[i]}});
    }
    return defs;
}

StationDef stationDef(const StationSpec& plan, double msPerUnit, double shrink) {
    StationDef def;
    def.name = "station";
    def.machines = plan.machines;
    def.effort = distributionOf(scaledLaw(plan.work, shrink), msPerUnit);
    def.discipline = plan.discipline;
    def.preempts = plan.preempts;
    if (plan.places >= 0) def.buffer = plan.places;
    if (plan.turnsAway) def.full = Full::TurnAway;
    def.patience = distributionOf(plan.patience, msPerUnit);
    def.batch = plan.batch;
    def.batchWork = plan.batchWork;
    def.batchSetup = Duration{std::llround(plan.batchSetup * msPerUnit)};
    def.breakdown = breakdownOf(plan, msPerUnit);
    def.routes = routesOf(plan);
    return def;
}

// `largest` 0: all items are of the usual size.
SourceDef sourceDef(const SourceSpec& plan, double msPerUnit, double largest, std::size_t parts) {
    SourceDef def;
    def.process = plan.endless ? Process::Endless : Process::Interval;
    def.start = plan.pulled ? Start::Pull : Start::Push;
    if (!plan.endless) def.interval = distributionOf(plan.interval, msPerUnit);
    def.batch = plan.batch;
    def.kind = ItemKind::Change;
    def.entry = plan.entry;
    if (largest > 0) def.size = Permille{static_cast<std::int32_t>(std::lround(plan.size / largest * kFullSize))};
    def.priority = plan.priority;
    def.partsShare[parts] = Permille{kWhole};
    def.needs.push_back(0);
    def.needs.resize(parts + 1, 1);
    return def;
}

void setDelayCosts(const Blueprint& plan, AreaDef& area) {
    double dearest = 0;
    for (const SourceSpec& source : plan.sources) dearest = std::max(dearest, source.delayCost);
    if (dearest <= 0) return;
    for (std::size_t i = 0; i < plan.sources.size(); ++i)
        area.sources[i].delayCost = Money{std::llround(plan.sources[i].delayCost / dearest * kDearest)};
}

Status checkRoom(const Blueprint& plan) {
    const auto no = [](const std::string& what) { return Error{"", what}; };
    const auto sum = [](int total, const StationSpec& station) { return total + station.machines; };
    const std::size_t most = plan.forks ? kMaxAreas : kMaxStations;
    if (plan.stations.empty() || plan.sources.empty()) return no("nothing to build");
    if (plan.stations.size() > most)
        return no("needs " + std::to_string(plan.stations.size()) + " stations, there is room for " +
                  std::to_string(most));
    if (plan.sources.size() > kMaxSources)
        return no("needs " + std::to_string(plan.sources.size()) + " sources, there is room for " +
                  std::to_string(kMaxSources));
    const int machines = std::accumulate(plan.stations.begin(), plan.stations.end(), 0, sum);
    if (machines > static_cast<int>(kMaxMachines))
        return no("needs " + std::to_string(machines) + " machines, there is room for " + std::to_string(kMaxMachines));
    const bool idle = std::any_of(plan.stations.begin(), plan.stations.end(),
                                  [](const StationSpec& station) { return !(station.work.mean > 0); });
    return idle || meansOf(plan).empty() ? Status(no("every mean time must be positive")) : Status(Done{});
}

Scenario scenarioOf(const Blueprint& plan, double msPerUnit) {
    const double largest = isSized(plan) ? largestSize(plan) : 0;
    const double shrink = isSized(plan) ? largest / (kFullSize / kWhole) : 1;
    Scenario scenario;
    scenario.id = "theory";
    scenario.partSize = Permille{kWhole};
    scenario.areas.resize(plan.forks ? plan.stations.size() : 1);
    for (std::size_t i = 0; i < plan.stations.size(); ++i)
        scenario.areas[plan.forks ? i : 0].stations.push_back(stationDef(plan.stations[i], msPerUnit, shrink));
    for (AreaDef& area : scenario.areas) area.acceptsAll = true;
    AreaDef& first = scenario.areas[0];
    for (const SourceSpec& source : plan.sources)
        first.sources.push_back(sourceDef(source, msPerUnit, largest, scenario.areas.size() - 1));
    setDelayCosts(plan, first);
    first.release.conwip = plan.conwip;
    return scenario;
}

}  // namespace

bool System::isCyclic() const {
    return plan.sources[0].endless && std::all_of(plan.stations.begin(), plan.stations.end(), [](const StationSpec& s) {
               return s.work.shape == Shape::Constant && s.wears == Clock::None && s.routes.size() <= 1;
           });
}

int System::capacity() const {
    if (plan.sources[0].endless && plan.conwip > 0) return plan.conwip;
    int sum = 0;
    for (std::size_t i = 0; i < plan.stations.size(); ++i) {
        const bool pulled = i == 0 && plan.sources[0].pulled;
        if (plan.stations[i].places < 0 && !pulled) return 0;
        sum += plan.stations[i].machines + (pulled ? 0 : plan.stations[i].places);
    }
    return sum;
}

double System::fastest() const {
    double fastest = slowest();
    for (const StationSpec& station : plan.stations) fastest = std::min(fastest, station.work.mean / station.machines);
    for (const SourceSpec& source : plan.sources)
        if (!source.endless) fastest = std::min(fastest, source.interval.mean / source.batch);
    return fastest;
}

double System::slowest() const {
    const std::vector<double> means = meansOf(plan);
    return *std::max_element(means.begin(), means.end());
}

Result<System> realize(Blueprint plan) {
    const Status room = checkRoom(plan);
    if (!room.ok()) return room.error();
    System system;
    system.msPerUnit = scaleOf(plan);
    system.scenario = scenarioOf(plan, system.msPerUnit);
    for (const SourceSpec& source : plan.sources) system.costs.push_back(source.delayCost);
    system.plan = std::move(plan);
    return system;
}

}  // namespace gemba
