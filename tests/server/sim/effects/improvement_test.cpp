// Worse before better: an improvement takes people off their work, and new ways are slower at first; only then output
// is higher than before (Repenning and Sterman, Nobody Ever Gets Credit for Fixing Problems that Never Happened,
// California Management Review 43, 2001). Each kind of improvement changes one thing, and `gain` is its share.
#include <catch2/catch.hpp>
#include <numeric>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

ProjectDef project(Improve what, std::int32_t gain) {
    ProjectDef def;
    def.name = "improve";
    def.area = kFloor;
    def.what = what;
    def.effort = hours(4);
    def.gain = Permille{gain};
    return def;
}

// Begins on day 11.
Scenario improving(Scenario scenario, const ProjectDef& def) {
    scenario.projects = {def};
    scenario.happenings = {onDay(11, Deed::Project, 1)};
    return scenario;
}

Scenario makers(std::int32_t people) {
    return factory({peopleStation(Operation::Make, always(hours(1)))}, {team(people)}, endless());
}

std::vector<std::int32_t> outputOf(const Scenario& scenario, std::int32_t until) {
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(until)));
    CHECK(brokenInvariant(simulation.world()) == "");
    return outputByDay(simulation.world(), until);
}

// Time of each visit of the station that began before day 11, and of each that began after day 12.
struct BeforeAndAfter {
    Sample before;
    Sample after;
};

BeforeAndAfter visitTimes(const Scenario& scenario, StationId station) {
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(100)));
    BeforeAndAfter times;
    for (const Visit& visit : visitsAt(simulation.world(), station)) {
        if (visit.kind == ItemKind::Internal && visit.ended > after(days(10)) && visit.started < after(days(12)))
            continue;
        (visit.started < after(days(10)) ? times.before : times.after).add(inHours(visit.ended - visit.started));
    }
    CHECK(brokenInvariant(simulation.world()) == "");
    return times;
}

}  // namespace

TEST_CASE("improvement: output dips while it is worked on and while the new way is strange, then it is higher") {
    ProjectDef packaging = project(Improve::Packaging, 200);
    packaging.effort = hours(16);
    packaging.dip = Permille{300};
    packaging.dipDays = 10;
    Scenario scenario = improving(makers(2), packaging);
    const std::vector<std::int32_t> output = outputOf(scenario, 80);
    const auto on = [&](std::int32_t day) { return output[static_cast<std::size_t>(day - 1)]; };
    CHECK(on(10) == 16);
    CHECK(on(11) == 16);  // the project's own pieces
    for (std::int32_t day = 13; day <= 21; ++day) CHECK(std::abs(on(day) - 16 * 0.7 / 0.8) <= 2);
    for (std::int32_t day = 23; day <= 80; ++day) CHECK(std::abs(on(day) - 16 / 0.8) <= 2);
    const auto gained = [&](std::int32_t until) {
        return std::accumulate(output.begin() + 10, output.begin() + until, 0) - 16 - 16 * (until - 10);
    };
    CHECK(gained(21) < -30);  // behind who did not improve, sixteen of it the project
    CHECK(gained(80) > 150);  // far ahead
}

TEST_CASE("improvement: the project takes its effort of the area's people") {
    ProjectDef packaging = project(Improve::Packaging, 100);
    packaging.effort = hours(20);
    const Scenario scenario = improving(makers(3), packaging);
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(30)));
    Duration sum;
    for (std::size_t i = 0; i < 3; ++i) sum = sum + spent(simulation.world(), WorkerId(i), WorkerState::Improving);
    CHECK(sum == hours(20));
    CHECK(simulation.world().projects[0].done);
}

TEST_CASE("improvement: packaging takes its share of the effort away") {
    const BeforeAndAfter times = visitTimes(improving(makers(1), project(Improve::Packaging, 250)), StationId(0));
    CHECK(times.before.mean() == Approx(1));
    CHECK(times.after.mean() == Approx(0.75));
}

TEST_CASE("improvement: a second packaging takes its share of what is left") {
    Scenario scenario = improving(makers(1), project(Improve::Packaging, 250));
    scenario.projects.push_back(scenario.projects[0]);
    scenario.happenings.push_back(scenario.happenings[0]);
    scenario.happenings[1].project = 1;
    CHECK(visitTimes(scenario, StationId(0)).after.mean() == Approx(0.75 * 0.75).margin(0.001));  // in thousandths
}

TEST_CASE("improvement: test automation finds its share of what slipped through") {
    StationDef make = peopleStation(Operation::Make, always(minutes(1)));
    make.defects = Permille{400};
    StationDef test = machineStation(1, always(kInstant));
    test.operation = Operation::Test;
    test.detects = Permille{300};
    ProjectDef automation = project(Improve::TestAutomation, 500);
    Scenario scenario = factory({make, test}, {team(1)}, asFeatures(arriving(always(minutes(6)))));
    scenario.areas[0].sources[0].start = Start::Pull;
    scenario.review.rework = Permille{0};
    scenario.defects.delay = days(100'000);
    scenario = improving(scenario, automation);
    Simulation automated(scenario, 1);
    automated.advanceTo(after(days(10)));
    CHECK(automated.world().areas[0].findsMore == Permille{0});
    automated.advanceTo(after(days(130)));
    CHECK(automated.world().areas[0].findsMore == Permille{500});
    double escaped = 0;
    double features = 0;
    for (const Item& item : automated.world().items) {
        if (item.kind != ItemKind::Feature || item.stage != Stage::Shipped || item.askedAt < after(days(12))) continue;
        ++features;
        escaped += item.defects;
    }
    // One defect escapes with 0.7 / 2. Of two, found one by one, each escapes unless it is found in the first or, once
    // the other is found, in the second look, and so on: the sum over the Poisson number, by recursion.
    const double e = 0.3 + 0.7 * 0.5;
    const double one = 1 - e;
    const double two = 2 * one * one + 2 * e * (1 - e) * one;
    const double three = 3 * std::pow(one, 3) + 3 * e * one * one * two + 3 * e * e * one * one;
    const double p = std::exp(-0.4);
    const double expected = p * (0.4 * one + 0.08 * two + 0.4 * 0.4 * 0.4 / 6 * three);
    REQUIRE(features > 9000);
    CHECK(escaped / features == Approx(expected).epsilon(0.08));
}

TEST_CASE("improvement: deploy automation takes its share of gate runs and releases away") {
    Scenario scenario = factory({peopleStation(Operation::Make, always(minutes(30)))}, {team(1)},
                                asFeatures(arriving(always(hours(16)))));
    scenario.areas[0].sources[0].start = Start::Pull;
    scenario.gate.duration = hours(2);
    scenario.gate.slots = 9;
    scenario.release.effort = hours(3);
    scenario = improving(scenario, project(Improve::DeployAutomation, 400));
    Simulation simulation(scenario, 1);
    simulation.advanceTo(after(days(60)));
    for (const Visit& visit : simulation.world().visits) {
        if (visit.band != FlowBand::GateAndDock) continue;
        const bool gate = visit.ending == Ending::Passed;
        const Duration full = gate ? hours(2) : hours(3);
        const bool late = visit.asked > after(days(12));
        if (late || visit.ended < after(days(10)))
            CHECK((visit.ended - visit.arrived).ms == full.ms * (late ? 6 : 10) / 10);
    }
    CHECK(simulation.world().shipped > 20);
}

TEST_CASE("improvement: cross training teaches everybody who is there the skill") {
    Scenario scenario = makers(2);
    scenario.skills = {"work", "review"};
    StationDef review = peopleStation(Operation::Review, always(minutes(30)));
    review.skill = 1;
    scenario.areas[0].stations.push_back(review);
    scenario.areas[0].stations[0].wipLimit = 4;
    scenario.areas[0].stations[1].wipLimit = 4;
    PeopleDef reviewer = team(1);
    reviewer.skills = {{1, Permille{1000}}};
    scenario.areas[0].people.push_back(reviewer);
    ProjectDef training = project(Improve::CrossTraining, 800);
    training.skill = 1;
    scenario = improving(scenario, training);
    Simulation simulation(scenario, 1);
    const World& world = simulation.world();
    simulation.advanceTo(after(days(40)));
    REQUIRE(world.projects[0].done);
    for (std::size_t i = 0; i < 2; ++i) CHECK(workerOf(world, WorkerId(i)).speeds[1] == Permille{800});
    CHECK(workerOf(world, WorkerId(2)).speeds[0] == Permille{0});
    CHECK(workerOf(world, WorkerId(2)).speeds[1] == Permille{1000});  // nobody gets slower
    for (const Visit& visit : visitsAt(world, StationId(1)))
        if (visit.worker != WorkerId(2)) CHECK(inHours(visit.touched) == Approx(0.5 / 0.8));
    CHECK(brokenInvariant(world) == "");
}

TEST_CASE("improvement: set-up reduction takes its share of set-ups and of switching") {
    Scenario scenario = makers(1);
    scenario.areas[0].stations[0].setup = minutes(20);
    scenario.areas[0].sources = {arriving(always(hours(8))), arriving(always(hours(8)))};
    scenario.peopleRules.switching = minutes(10);
    const BeforeAndAfter times = visitTimes(improving(scenario, project(Improve::SetupReduction, 600)), StationId(0));
    CHECK(times.before.mean() == Approx(1.5).epsilon(0.03));
    CHECK(times.after.mean() == Approx(1.2).epsilon(0.03));
}
