// Judges projects, happenings and events against the areas and days they name.
#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

void checkProject(const Judged& judged, const ProjectDef& project, const ProjectPlaces& places) {
    const AreaDef& area = judged.scenario.areas[project.area.index()];
    const StationDef& entry = area.stations[static_cast<std::size_t>(project.entry)];
    if (isPeople(entry)) return;
    judged.log.report(places.entry, "the project " + quoted(project.name) + " is work for people, but nobody serves " +
                                        quoted(entry.name) + ": name another \"entry\"");
}

void checkLoan(const Judged& judged, const HappeningDef& happening, const HappeningPlaces& places) {
    if (happening.what != Deed::Lend || happening.other != happening.area) return;
    judged.log.report(places.to,
                      quoted(judged.scenario.areas[happening.area.index()].name) + " cannot lend people to itself");
}

void checkHappening(const Judged& judged, const HappeningDef& happening, const HappeningPlaces& places) {
    const std::int32_t last = totalDays(judged.scenario.session);
    if (happening.day > last) {
        judged.log.report(places.day,
                          "day " + std::to_string(happening.day) + " is after the last day, " + std::to_string(last));
    }
    checkLoan(judged, happening, places);
}

}  // namespace

void checkPlan(const Judged& judged) {
    const Scenario& scenario = judged.scenario;
    for (std::size_t i = 0; i < scenario.projects.size(); ++i) {
        checkProject(judged, scenario.projects[i], judged.places.projects[i]);
    }
    for (std::size_t i = 0; i < scenario.happenings.size(); ++i) {
        checkHappening(judged, scenario.happenings[i], judged.places.happenings[i]);
    }
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        checkLoan(judged, scenario.events[i].happening, judged.places.events[i]);
    }
}

}  // namespace gemba
