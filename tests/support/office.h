// A small factory with seats of all three roles, for tests of levers: nothing is left to luck unless a test says so.
#pragma once

#include "server/sim/flow.h"
#include "server/sim/simulation.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "tests/support/tiny_scenario.h"

namespace gemba {

inline constexpr SeatId kManager{2};  // of Borel's people, whose vendor is the second
inline constexpr SeatId kReleaser{3};
inline constexpr EmployerId kAcme{0};
inline constexpr EmployerId kBorel{1};
inline constexpr WorkerId kAlphaCore{0};   // Acme's, as is WorkerId 1
inline constexpr WorkerId kAlphaBorel{2};  // a developer
inline constexpr WorkerId kBetaCore{3};

// The tiny factory with a people manager and a release lead. In each area two core reviewers of Acme and a developer of
// Borel; two vendors, the second Borel's; ships at the end of each fifth day.
[[nodiscard]] inline Scenario officeScenario() {
    Scenario scenario = tinyScenario();
    scenario.employers = {"Acme", "Borel"};
    for (AreaDef& area : scenario.areas) area.people[1].employer = kBorel;
    scenario.market.vendors.push_back({.name = "Bronte", .patienceDays = 0, .employer = kBorel});
    scenario.seats.resize(4);
    scenario.seats[2].name = "Borel's manager";
    scenario.seats[2].role = SeatRole::PeopleManager;
    scenario.seats[2].employer = kBorel;
    scenario.seats[3].name = "release lead";
    scenario.seats[3].role = SeatRole::ReleaseLead;
    scenario.pay.perShipped = Money{40};
    scenario.pay.perDefect = Money{15};
    scenario.peopleRules.hireDays = 2;
    scenario.costs = {.wage = {80}, .overtime = {40}, .hire = {300}, .expedite = {20}, .board = {15}};
    scenario.qualities = {{.name = "hasty", .effort = {500}, .returns = {2000}, .gate = {2000}, .escapes = {2000}},
                          {.name = "usual"},
                          {.name = "careful", .effort = {2000}, .returns = {0}, .gate = {0}, .escapes = {0}}};
    scenario.startQuality = 1;
    ProjectDef project;
    project.name = "better tools";
    project.area = kAlpha;
    project.effort = hours(8);
    project.gain = Permille{200};
    scenario.projects = {project};
    return scenario;
}

struct Office {
    explicit Office(Scenario with = officeScenario(), std::uint64_t seed = 1)
        : scenario(std::move(with)), simulation(scenario, seed) {}
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    Scenario scenario;
    Simulation simulation;

    [[nodiscard]] const World& world() const { return simulation.world(); }
    Verdict as(SeatId seat, const Command& command) { return simulation.submit(seat, command); }
    // What is refused changes nothing.
    Verdict refused(SeatId seat, const Command& command) {
        const std::uint64_t before = simulation.stateHash();
        const Verdict verdict = as(seat, command);
        return simulation.stateHash() == before ? verdict : Verdict::Ok;
    }
    void to(Duration time) { simulation.advanceTo(at(time)); }
    [[nodiscard]] PlayerView view(SeatId seat) const { return buildView(world(), Viewer{seat}); }
    [[nodiscard]] Handles handles(SeatId seat) const { return Handles(kBotKey, seat); }
    // Alpha\'s first feature waits for a part from beta, which beta has been asked for.
    [[nodiscard]] ItemId askedPart() const { return itemsIn(world(), Stage::Requested).front(); }
    [[nodiscard]] std::uint32_t lastOrder() const { return world().orders.empty() ? 0 : world().orders.back().id; }
    [[nodiscard]] std::uint32_t lastOffer() const { return world().offers.empty() ? 0 : world().offers.back().id; }
};

}  // namespace gemba
