// Builders of factories in memory, for tests of one effect each: everything else that costs time or luck is off, work
// is done at once where a test names no time, and what is finished ships at once.
#pragma once

#include <cmath>

#include "server/sim/invariants.h"
#include "server/sim/simulation.h"

namespace gemba {

inline constexpr AreaId kFloor{0};  // the only area of most of these factories
inline constexpr Duration kInstant{1};

// ---- stations, people, sources ----

[[nodiscard]] StationDef machineStation(std::int32_t machines, const Distribution& effort);
[[nodiscard]] StationDef peopleStation(Operation operation, const Distribution& effort);
// All have every skill at this speed.
[[nodiscard]] PeopleDef team(std::int32_t count, Permille speed = Permille{1000});
// Internal work that is there when day 1 begins; people and machines take it when they are ready.
[[nodiscard]] SourceDef backlogOf(std::int32_t items);
[[nodiscard]] SourceDef endless();
// Internal work that goes to the first station at once.
[[nodiscard]] SourceDef arriving(const Distribution& interval);
[[nodiscard]] SourceDef asFeatures(SourceDef source, Money value = Money{1000});
[[nodiscard]] HappeningDef onDay(std::int32_t day, Deed deed, std::int32_t count);

// ---- factories ----

// One area, which has one skill and one seat.
[[nodiscard]] Scenario factory(std::vector<StationDef> stations, std::vector<PeopleDef> people, SourceDef source);
AreaDef& addArea(Scenario& scenario, std::vector<StationDef> stations, std::vector<PeopleDef> people, SourceDef source);

// ---- what came of it ----

[[nodiscard]] constexpr SimTime after(Duration d) {
    return SimTime{} + d;
}
[[nodiscard]] constexpr Duration minutes(std::int64_t n) {
    return {n * (kMsPerHour / 60)};
}
[[nodiscard]] inline double inHours(Duration d) {
    return static_cast<double>(d.ms) / static_cast<double>(kMsPerHour);
}
[[nodiscard]] inline double inDays(Duration d) {
    return static_cast<double>(d.ms) / static_cast<double>(kMsPerDay);
}
[[nodiscard]] std::size_t countIn(const World& world, Stage stage);
// Finished visits of the station, in the order in which they ended.
[[nodiscard]] std::vector<Visit> visitsAt(const World& world, StationId station);
// When items left the factory for good, in that order.
[[nodiscard]] std::vector<SimTime> endings(const World& world);
// Items that left on each day of the first so many.
[[nodiscard]] std::vector<std::int32_t> outputByDay(const World& world, std::int32_t days);
[[nodiscard]] Duration spent(const World& world, WorkerId worker, WorkerState state);
[[nodiscard]] Duration spent(const World& world, StationId station, StationState state);

// ---- statistics ----

// How many standard deviations `count` of `n` is away from what the chance says.
[[nodiscard]] double binomialDeviation(double count, double n, double chance);

struct Sample {
    double n = 0;
    double sum = 0;
    double squares = 0;
    void add(double x) {
        ++n;
        sum += x;
        squares += x * x;
    }
    [[nodiscard]] double mean() const { return sum / n; }
    [[nodiscard]] double deviation() const { return std::sqrt((squares - sum * sum / n) / (n - 1)); }
    [[nodiscard]] double standardError() const { return deviation() / std::sqrt(n); }
};

}  // namespace gemba
