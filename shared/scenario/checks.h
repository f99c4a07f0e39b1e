// The cross checks, one file each, that check.cpp calls one after the other. Each looks at one side of a scenario
// whose keys have all been read without a problem, and reports what is wrong together and what to do.
#pragma once

#include "shared/scenario/places.h"
#include "shared/scenario/scenario.h"
#include "shared/scenario/section.h"

namespace gemba {

struct Judged {
    const Scenario& scenario;
    const ScenarioPlaces& places;  // in the shape of the scenario
    ProblemLog& log;
};

void checkStations(const Judged& judged);  // who serves, what a review needs, what fits into a queue
void checkRoutes(const Judged& judged);    // a way out from everywhere, no loop that locks up
void checkSources(const Judged& judged);   // parts and needs, endless sources, how many items there will be
void checkPlan(const Judged& judged);      // projects, happenings and events
void checkSeats(const Judged& judged);     // one lead an area, whom people managers manage
void checkPresets(const Judged& judged);   // their length

// ---- what several of them ask ----

[[nodiscard]] bool isDice(const StationDef& station);
[[nodiscard]] bool isPeople(const StationDef& station);  // neither dice nor machines
[[nodiscard]] bool has(const PeopleDef& people, std::size_t skill);
[[nodiscard]] std::int32_t peopleWith(const AreaDef& area, std::size_t skill);
// The last station that makes, up to this place; none when there is none.
[[nodiscard]] std::optional<std::size_t> makeUpTo(const AreaDef& area, std::size_t place);

}  // namespace gemba
