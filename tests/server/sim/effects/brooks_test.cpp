// Brooks's law, the two-level model of Madachy (Software Process Dynamics, 2008, chapter 1; its equations are public in
// github.com/txt/plm19, doc/tuts/brooks.md): with n = N + E people, N of them new,
//   rate = 0.1 (1 - 0.0006 n^2) (0.8 N + 1.2 (E - 0.25 N)) function points a day, dN/dt = -N / 20.
// Its published finish days for 500 points, with 0, 5 and 10 people added on day 100, are 274, 271 and 296.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr std::int32_t kPoints = 500;
constexpr std::int32_t kItemsPerPoint = 20;

Scenario lateProject(std::int32_t people, std::int32_t added) {
    Scenario scenario = factory({peopleStation(Operation::Make, always(hours(4)))}, {team(people, Permille{1200})},
                                backlogOf(kPoints * kItemsPerPoint));
    scenario.peopleRules.assimilation = days(20);
    scenario.peopleRules.newcomer = Permille{667};  // 0.8 of 1.2
    scenario.peopleRules.mentoring = Permille{250};
    scenario.peopleRules.communication = 600;
    if (added > 0) scenario.happenings = {onDay(101, Deed::Hire, added)};
    return scenario;
}

double simulatedFinish(std::int32_t added) {
    const Scenario scenario = lateProject(20, added);
    Sample days_;
    for (std::uint64_t seed = 1; seed <= (added == 0 ? 1U : 40U); ++seed) {
        Simulation simulation(scenario, seed);
        simulation.advanceTo(after(days(400)));
        REQUIRE(countIn(simulation.world(), Stage::Done) == kPoints * kItemsPerPoint);
        CHECK(brokenInvariant(simulation.world()) == "");
        days_.add(inDays(endings(simulation.world()).back() - SimTime{}));
    }
    return days_.mean();
}

double rate(double newcomers, double experienced) {
    const double n = newcomers + experienced;
    return 0.1 * (1 - 0.0006 * n * n) * (0.8 * newcomers + 1.2 * (experienced - 0.25 * newcomers));
}

double integratedFinish(double added) {
    constexpr double dt = 1.0 / 64;
    double done = 0;
    double newcomers = 0;
    double experienced = 20;
    double day = 0;
    for (bool came = false; done < kPoints; day += dt) {
        if (!came && day >= 100) {
            newcomers = added;
            came = true;
        }
        done += rate(newcomers, experienced) * dt;
        const double learned = newcomers / 20 * dt;
        newcomers -= learned;
        experienced += learned;
    }
    return day;
}

// Work done per day by a settled team, in persons of nominal speed.
double settledOutput(std::int32_t people) {
    Scenario scenario = lateProject(people, 0);
    scenario.areas[0].sources[0] = endless();
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    return static_cast<double>(countIn(simulation.world(), Stage::Done)) / 2 / 100 / 1.2;
}

}  // namespace

TEST_CASE("Brooks's law: the finish day of a late project is the model's, with nobody, five and ten added") {
    const double nobody = simulatedFinish(0);
    const double five = simulatedFinish(5);
    const double ten = simulatedFinish(10);
    CHECK(nobody == Approx(integratedFinish(0)).epsilon(0.01));
    CHECK(five == Approx(integratedFinish(5)).epsilon(0.01));
    CHECK(ten == Approx(integratedFinish(10)).epsilon(0.01));
    CHECK(nobody == Approx(274).epsilon(0.02));
    CHECK(five == Approx(271).epsilon(0.02));
    CHECK(ten == Approx(296).epsilon(0.02));
    CHECK(five < nobody);
    CHECK(ten > nobody + 10);
}

TEST_CASE("Brooks's law: n people do n (1 - 0.0006 n^2), most with 24") {
    for (const std::int32_t n : {2, 10, 20, 24, 30}) {
        CAPTURE(n);
        CHECK(settledOutput(n) == Approx(n * (1 - 0.0006 * n * n)).epsilon(0.02));
    }
    CHECK(settledOutput(24) > settledOutput(20));
    CHECK(settledOutput(24) > settledOutput(28));
}
