// Technical debt: speed is 1 / (1 + drag * debt), and debt breeds debt: each item adds perItem (1 + contagion * lost
// share of speed). Developers lose 23 % of their time to debt, and in a quarter of the encounters with it they must
// make new debt (Besker, Martini, Bosch: Technical Debt Cripples Software Developer Productivity, TechDebt 2018). The
// speed is that of the morning.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

constexpr Duration kEffort = minutes(53);
constexpr double kPerItem = 0.2;
constexpr double kContagion = 0.25;
constexpr double kDrag = 0.02;

Scenario indebted(std::int32_t people) {
    Scenario scenario = factory({peopleStation(Operation::Make, always(kEffort))}, {team(people)}, endless());
    scenario.debt = {Permille{200}, Permille{250}, Permille{20}};
    return scenario;
}

double speedAt(double debt) {
    return 1 / (1 + kDrag * debt);
}

// One person, day by day: work at the morning's speed, debt with every item that is finished.
struct Expected {
    double work = 0;
    std::int32_t items = 0;
    double debt = 0;
    void day() {
        work += inHours(days(1)) * speedAt(debt);
        while ((items + 1) * inHours(kEffort) <= work + 1e-5) {
            ++items;
            debt += kPerItem * (1 + kContagion * (1 - speedAt(debt)));
        }
    }
};

}  // namespace

TEST_CASE("debt: speed falls as 1 / (1 + drag * debt), and debt grows by contagion") {
    const Scenario scenario = indebted(1);
    Simulation simulation(scenario, 1);
    Expected expected;
    for (std::int32_t day = 1; day <= 300; ++day) {
        expected.day();
        simulation.advanceTo(after(days(day)));
        const auto done = static_cast<std::int32_t>(countIn(simulation.world(), Stage::Done));
        CHECK(std::abs(done - expected.items) <= 1);
        CHECK(static_cast<double>(simulation.world().areas[0].debt) / 1e6 ==
              Approx(expected.debt).epsilon(0.001).margin(kPerItem * 1.3));
        CHECK(static_cast<double>(simulation.world().areas[0].pace) / 1e6 ==
              Approx(speedAt(expected.debt)).epsilon(0.004));
    }
    CHECK(brokenInvariant(simulation.world()) == "");
}

TEST_CASE("debt: without contagion there is less of it") {
    Scenario scenario = indebted(5);
    Simulation with(scenario, 1);
    with.advanceTo(after(days(200)));
    scenario.debt.contagion = Permille{0};
    Simulation without(scenario, 1);
    without.advanceTo(after(days(200)));
    CHECK(without.world().areas[0].debt == 200'000 * static_cast<std::int64_t>(countIn(without.world(), Stage::Done)));
    CHECK(with.world().areas[0].debt > without.world().areas[0].debt);
    CHECK(countIn(with.world(), Stage::Done) < countIn(without.world(), Stage::Done));
}

TEST_CASE("debt: a debt that takes the 23 % of the survey is repaid by a project, and speed comes back") {
    Scenario scenario = indebted(4);
    scenario.debt = {Permille{1}, Permille{0}, Permille{1000}};
    ProjectDef repay;
    repay.name = "repay";
    repay.area = kFloor;
    repay.what = Improve::RepayDebt;
    repay.effort = hours(8);
    repay.gain = Permille{750};
    scenario.projects = {repay};
    scenario.happenings = {onDay(11, Deed::Project, 1)};
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(10)) - Duration{1});
    const auto before = static_cast<double>(world.areas[0].debt) / 1e6;
    CHECK(1 - 1 / (1 + before) == Approx(0.23).margin(0.02));
    simulation.advanceTo(after(days(10) + hours(7)));
    CHECK(world.projects[0].done);
    const auto later = static_cast<double>(world.areas[0].debt) / 1e6;
    CHECK(later < before / 4 + 0.05);
    simulation.advanceTo(after(days(11)));
    CHECK(static_cast<double>(world.areas[0].pace) / 1e6 > 0.88);
    CHECK(brokenInvariant(world) == "");
}
