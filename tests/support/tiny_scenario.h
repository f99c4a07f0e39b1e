// Small factories for tests, with every source of luck switched off unless a test switches it on.
#pragma once

#include "server/sim/simulation.h"
#include "shared/scenario/scenario.h"

namespace gemba {

inline constexpr AreaId kAlpha{0};
inline constexpr AreaId kBeta{1};
inline constexpr SeatId kAlphaLead{0};
inline constexpr SeatId kBetaLead{1};

// Two areas, alpha and beta, each with code (4 h) and review (2 h), two core reviewers and one developer. Alpha's
// features each need one part from beta (half size); beta's need none. One feature each at the start, then one a day.
[[nodiscard]] Scenario tinyScenario();
// The same with an event that a facilitator may let happen: somebody leaves beta.
[[nodiscard]] Scenario tinyWithEvent();
// The flagship as the repository has it.
[[nodiscard]] const Scenario& openstack();
[[nodiscard]] std::string openstackText();
// Every feature of the model switched on once: scenarios/tiny/everything.toml.
[[nodiscard]] const Scenario& everything();

[[nodiscard]] inline StationId codeOf(AreaId area) {
    return StationId(2 * area.index());
}
[[nodiscard]] inline StationId reviewOf(AreaId area) {
    return StationId(2 * area.index() + 1);
}
[[nodiscard]] inline SimTime at(Duration d) {
    return SimTime{} + d;
}
// Ids of items in this stage, oldest first.
[[nodiscard]] std::vector<ItemId> itemsIn(const World& world, Stage stage);

}  // namespace gemba
