#include "server/lab/theory/pilot.h"

#include <algorithm>
#include <cmath>

#include "server/lab/theory/reading.h"

namespace gemba {

namespace {

constexpr double kForgets = 15;         // relaxation times before the measurement
constexpr double kMeasures = 8;         // times as long is measured
constexpr double kLeastVisits = 8'000;  // of one run
constexpr double kFloor = 50;           // of the longest mean time is the least to cut off
constexpr double kFirst = 2'000;        // of the shortest mean time is the first pilot's length
constexpr int kPilots = 8;
constexpr double kLeastIdle = 0.002;  // a measured load above 1 less this is taken for that
constexpr double kLagOfRelaxation = 20;
constexpr double kNearEnough = 1.15;  // a plan that is off by less stays
constexpr double kMeasuresLags = 40;
constexpr double kRounds = 60;         // that a system without chance is followed
constexpr std::int64_t kPeriods = 20;  // that are measured of it

double longest(const System& system) {
    return 0.9 * static_cast<double>(kLongestMs) / system.msPerUnit;
}

// What a pilot saw, in the model's unit.
struct Glimpse {
    double visitsPerUnit = 0;
    double relaxation = 0;
    double stay = 0;
    double number = 0;
};

Glimpse glimpse(const System& system, Tally& tally) {
    Glimpse seen;
    const double time = tally.of(OfRun::Time);
    double lives = 0;
    double work = 0;
    for (std::size_t c = 0; c < system.classes(); ++c) {
        lives += tally.of(OfLives::Through, c) + tally.of(OfLives::GaveUp, c);
        for (std::size_t s = 0; s < system.stations(); ++s) {
            seen.visitsPerUnit += tally.of(OfVisits::Served, s, c) / time;
            work += tally.of(OfVisits::Touch, s, c);
        }
    }
    if (lives <= 0) return seen;
    seen.stay = reading({Quantity::Stay, Moment::Mean, 0, {}}, {}, system, tally);
    seen.number = reading({Quantity::Number, Moment::Mean, 0, {}}, {}, system, tally);
    double slack = 1 / std::max(1 - loadOf(system, tally), kLeastIdle);
    if (system.capacity() > 0) slack = std::min(slack, static_cast<double>(system.capacity()));
    const double perLife = std::max(work / lives, system.fastest());
    seen.relaxation = std::max(seen.stay * seen.stay / perLife, seen.stay * slack);
    return seen;
}

// The fewest departures after which the gaps between them repeat.
std::optional<std::size_t> periodOf(const std::vector<SimTime>& times) {
    for (std::size_t period = 1; period < times.size() / 3; ++period) {
        bool same = true;
        for (std::size_t i = times.size() / 3; same && i + period + 1 < times.size(); ++i)
            same = times[i + 1] - times[i] == times[i + period + 1] - times[i + period];
        if (same) return period;
    }
    return {};
}

Plan repeatingPlan(const System& system, const Needs& needs, std::uint64_t seed) {
    double round = 0;
    for (const StationSpec& station : system.plan.stations) round += station.work.mean;
    const double end = std::min(longest(system), kRounds * round * std::max(system.capacity(), 1));
    const std::vector<SimTime> times = departures(system, timeOf(system, end), seed);
    const std::optional<std::size_t> period = periodOf(times);
    if (!period) return {"the system without chance does not repeat itself", {}, {}, 0};
    const std::size_t first = times.size() / 3;
    const Duration length = times[first + *period] - times[first];
    return {"", {times[first], times[first] + Duration{length.ms * kPeriods}}, needs, 0};
}

double cutFor(const System& system, const Glimpse& seen) {
    return std::max(kForgets * seen.relaxation, kFloor * system.slowest());
}

Plan planAfter(const System& system, Needs needs, const Glimpse& seen) {
    if (seen.stay <= 0) return {"nothing goes through the system", {}, {}, 0};
    const double cut = cutFor(system, seen);
    needs.usualStay = seen.stay;
    needs.usualNumber = seen.number;
    if (needs.lag > 0) needs.lag = kLagOfRelaxation * seen.relaxation;
    const double wanted = std::max({kMeasures * cut, kLeastVisits / seen.visitsPerUnit, kMeasuresLags * needs.lag});
    const double measured = std::min(wanted, longest(system) - cut);
    if (measured < cut) return {"it does not come to rest within the engine's clock", {}, {}, 0};
    return {"", {timeOf(system, cut), timeOf(system, cut + measured)}, needs, (cut + measured) * seen.visitsPerUnit};
}

}  // namespace

Plan pilot(const System& system, const Needs& needs, std::uint64_t seed) {
    if (system.isCyclic()) return repeatingPlan(system, needs, seed);
    double length = std::max(kFirst * system.fastest(), 4 * kFloor * system.slowest());
    Glimpse seen;
    for (int i = 0; i < kPilots; ++i) {
        length = std::min(length, longest(system));
        Tally tally = replicate(system, {}, seed, {timeOf(system, length / 2), timeOf(system, length)});
        seen = glimpse(system, tally);
        const double cut = cutFor(system, seen);
        if (seen.stay > 0 && length >= 2 * cut) break;
        length = std::max(2.5 * cut, 2 * length);
    }
    return planAfter(system, needs, seen);
}

std::optional<Plan> correctedPlan(const System& system, const Plan& plan, Tally& seen) {
    const Glimpse glimpsed = glimpse(system, seen);
    const bool tooShort = timeOf(system, cutFor(system, glimpsed) / kNearEnough) > plan.stretch.from;
    const double lag = kLagOfRelaxation * glimpsed.relaxation;
    const bool wrongLag =
        plan.needs.lag > 0 && (lag > plan.needs.lag * kNearEnough || lag * kNearEnough < plan.needs.lag);
    if (!tooShort && !wrongLag) return {};
    return planAfter(system, plan.needs, glimpsed);
}

}  // namespace gemba
