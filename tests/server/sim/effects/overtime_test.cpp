// Overtime and fatigue: a day of overtime adds `gain`, tiredness goes to full with time constant T and takes up to
// `fatigue` of the speed, so after d days output is (1 + gain) (1 - fatigue (1 - exp(-d / T))) of a normal day's; rest
// restores it in the same way (a first-order delay).
// Pencavel, The Productivity of Working Hours, as HR Reporter sums it up: after 50 hours a week productivity declines
// as hours increase, and at about 63 hours nothing more is done.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr std::int32_t kNormal = 480;  // items of a minute
constexpr std::int32_t kBegins = 11;
constexpr std::int32_t kEnds = 41;
constexpr double kDays = 10;

Scenario crunch() {
    Scenario scenario = factory({peopleStation(Operation::Make, always(minutes(1)))}, {team(1)}, endless());
    scenario.peopleRules.overtimeGain = Permille{250};
    scenario.peopleRules.fatigue = Permille{400};
    scenario.peopleRules.tiring = days(10);
    scenario.happenings = {onDay(kBegins, Deed::Overtime, 1), onDay(kEnds, Deed::Overtime, 0)};
    return scenario;
}

double tiredAfter(std::int32_t overtime, std::int32_t rest) {
    return (1 - std::exp(-overtime / kDays)) * std::exp(-rest / kDays);
}

double expectedOn(std::int32_t day) {
    if (day < kBegins) return kNormal;
    if (day < kEnds) return kNormal * 1.25 * (1 - 0.4 * tiredAfter(day - kBegins, 0));
    return kNormal * (1 - 0.4 * tiredAfter(kEnds - kBegins, day - kEnds));
}

}  // namespace

TEST_CASE("overtime: output is what the exponential says, every day of it and of the rest after it") {
    const Scenario scenario = crunch();
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    const std::vector<std::int32_t> output = outputByDay(simulation.world(), 100);
    for (std::int32_t day = 1; day <= 100; ++day)
        CHECK(std::abs(output[static_cast<std::size_t>(day - 1)] - expectedOn(day)) < 1.01);
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("overtime: it pays for a week, then costs more than it gives, and rest restores what was lost") {
    const Scenario scenario = crunch();
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    const std::vector<std::int32_t> output = outputByDay(simulation.world(), 100);
    const auto on = [&](std::int32_t day) { return output[static_cast<std::size_t>(day - 1)]; };
    CHECK(on(kBegins) > on(kBegins - 1));
    CHECK(on(kBegins + 6) > kNormal);  // the output is back where it was after 10 ln 2 = 6.9 days
    CHECK(on(kBegins + 7) < kNormal);
    CHECK(on(kEnds - 1) < kNormal * 0.8);
    CHECK(on(kEnds) < on(kEnds - 1));  // at first nobody but the overtime is missed
    CHECK(on(100) > kNormal * 0.99);
}
