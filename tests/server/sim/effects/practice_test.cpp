// Practice makes releases cheap: the n-th takes effort * practice^log2(n), each doubling of the number made brings the
// cost of one down to the same share (T. P. Wright, Factors affecting the cost of airplanes, Journal of the
// Aeronautical Sciences 3, 1936; "for every cumulative doubling of units produced, costs will fall by a constant
// percentage", ARK Invest, What is Wright's Law).
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr Duration kEffort = hours(8);

// One feature is ready for release every so often, long after the release before is over.
Scenario oneAtATime(Permille practice) {
    Scenario scenario = factory({machineStation(1, always(kInstant))}, {}, asFeatures(arriving(always(days(2)))));
    scenario.release.effort = kEffort;
    scenario.release.practice = practice;
    return scenario;
}

double wright(double practice, double n) {
    return static_cast<double>(kEffort.ms) * std::pow(practice, std::log2(n));
}

std::vector<Duration> releaseTimes(const World& world) {
    std::vector<Duration> times;
    for (const Visit& visit : world.visits)
        if (visit.band == FlowBand::GateAndDock) times.push_back(visit.ended - visit.arrived);
    return times;
}

// The time that releases take when there is one every so many days, summed over days (from, to].
double releaseHours(std::int32_t everyDays, std::int32_t from, std::int32_t to) {
    Sample hours_;
    for (std::int32_t day = everyDays, n = 1; day <= to; day += everyDays, ++n)
        if (day > from) hours_.add(wright(0.7, n) / static_cast<double>(kMsPerHour));
    return hours_.sum;
}

}  // namespace

TEST_CASE("practice: the n-th release takes what Wright's law says, to the millisecond") {
    for (const std::int32_t practice : {1000, 900, 800, 700}) {
        const Scenario scenario = oneAtATime(Permille{practice});
        Simulation simulation(scenario, 1);
        simulation.advanceTo(after(days(2 * 130)));
        const std::vector<Duration> times = releaseTimes(simulation.world());
        REQUIRE(times.size() >= 128);
        for (std::size_t n = 1; n <= times.size(); ++n) {
            const double expected = wright(practice / 1000.0, static_cast<double>(n));
            CHECK(static_cast<double>(times[n - 1].ms) == Approx(expected).margin(1));
        }
        CHECK(brokenInvariant(simulation.world()) == "");
    }
}

TEST_CASE("practice: daily releases cost more than weekly ones at first, and soon less than the weekly ones did") {
    const auto hoursOf = [](std::int32_t everyDays, std::int32_t from, std::int32_t to) {
        Scenario scenario = factory({machineStation(1, always(kInstant))}, {}, asFeatures(arriving(always(hours(2)))));
        scenario.release = {.everyDays = everyDays, .batch = 1, .effort = hours(4), .practice = {700}, .risk = {}};
        Simulation simulation(scenario, 1);
        Sample spentOnIt;
        for (std::int64_t minute = 0; minute < std::int64_t{to} * 480 + 240; ++minute) {
            simulation.advanceTo(after(minutes(minute)));
            const bool counts = minute > std::int64_t{from} * 480;
            if (counts && !simulation.world().inRelease.empty()) spentOnIt.add(1.0 / 60);
        }
        CHECK(brokenInvariant(simulation.world()) == "");
        return spentOnIt.sum;
    };
    const double firstDaily = hoursOf(1, 0, 5);
    const double firstWeekly = hoursOf(5, 0, 5);
    CHECK(firstDaily == Approx(releaseHours(1, 0, 5) / 2).epsilon(0.05));
    CHECK(firstWeekly == Approx(releaseHours(5, 0, 5) / 2).epsilon(0.05));
    CHECK(firstDaily > 2 * firstWeekly);
    const double laterDaily = hoursOf(1, 125, 130);
    const double laterWeekly = hoursOf(5, 125, 130);
    CHECK(laterDaily < firstWeekly);
    CHECK(laterDaily / 5 < laterWeekly / 2);  // one release
}

TEST_CASE("practice: a day on which nothing is ready is no release and teaches nothing") {
    Scenario scenario = factory({machineStation(1, always(kInstant))}, {}, asFeatures(arriving(always(days(7)))));
    scenario.release = {.everyDays = 1, .batch = 1, .effort = hours(12), .practice = {800}, .risk = {}};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(8)));
    CHECK(simulation.world().releases == 1);
    CHECK(simulation.world().shipped == 0);
    simulation.advanceTo(after(days(10)));
    CHECK(simulation.world().shipped == 1);
}
