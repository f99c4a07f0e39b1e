#include <algorithm>

#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

std::int32_t peopleOf(const AreaDef& area, EmployerId employer) {
    std::int32_t count = 0;
    for (const PeopleDef& people : area.people) count += people.employer == employer ? people.count : 0;
    return count;
}

void checkLeads(const Judged& judged) {
    const Scenario& scenario = judged.scenario;
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        std::size_t leads = 0;
        for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
            if (scenario.seats[s].area != AreaId(a) || ++leads == 1) continue;
            judged.log.report(judged.places.seats[s].area,
                              "the area " + quoted(scenario.areas[a].name) + " has a seat already");
        }
        if (leads > 0) continue;
        judged.log.report(judged.places.areas[a].self,
                          "the area " + quoted(scenario.areas[a].name) + " has no [[seat]]");
    }
}

void checkDirective(const Judged& judged, const SeatDef& seat, FilePlace place) {
    const DirectiveDef& directive = seat.directive;
    if (directive.count == 0) return;
    if (directive.from == directive.to) judged.log.report(place, "directive: \"from\" and \"to\" are the same area");
    const AreaDef& from = judged.scenario.areas[directive.from.index()];
    if (const std::int32_t there = peopleOf(from, seat.employer); there < directive.count)
        judged.log.report(
            place, "directive: only " + std::to_string(there) + " people of this employer sit in " + quoted(from.name));
    if (const std::int32_t last = totalDays(judged.scenario.session); directive.day > last)
        judged.log.report(place, "directive: day " + std::to_string(directive.day) + " is after the last day, " +
                                     std::to_string(last));
}

void checkPeopleManagers(const Judged& judged) {
    const Scenario& scenario = judged.scenario;
    std::vector<EmployerId> managed;
    for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
        const SeatDef& seat = scenario.seats[s];
        if (seat.role != SeatRole::PeopleManager) continue;
        const FilePlace place = judged.places.seats[s].self;
        const std::string& name = scenario.employers[seat.employer.index()];
        if (std::find(managed.begin(), managed.end(), seat.employer) != managed.end())
            judged.log.report(place, quoted(name) + " has a people manager already");
        managed.push_back(seat.employer);
        if (scenario.pay.kpi == Kpi::Output)
            judged.log.report(place,
                              "a people manager has no \"output\" to be paid for: choose another \"kpi\" in [pay]");
        const auto& vendors = scenario.market.vendors;
        if (std::none_of(vendors.begin(), vendors.end(),
                         [&](const VendorDef& v) { return v.employer == seat.employer; }))
            judged.log.report(place, "no [[market.vendor]] has the employer " + quoted(name) +
                                         ", so this seat would be paid for nothing");
        if (std::none_of(scenario.areas.begin(), scenario.areas.end(),
                         [&](const AreaDef& area) { return peopleOf(area, seat.employer) > 0; }))
            judged.log.report(place, quoted(name) + " employs nobody");
        checkDirective(judged, seat, judged.places.seats[s].directive);
    }
}

void checkReleaseLead(const Judged& judged) {
    const Scenario& scenario = judged.scenario;
    bool found = false;
    for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
        if (scenario.seats[s].role != SeatRole::ReleaseLead) continue;
        if (found) judged.log.report(judged.places.seats[s].self, "there is a release lead already");
        if (!found && scenario.pay.perShipped.euros == 0)
            judged.log.report(judged.places.seats[s].self, "a release lead needs \"per_shipped\" in [pay]");
        found = true;
    }
}

}  // namespace

void checkSeats(const Judged& judged) {
    checkLeads(judged);
    checkPeopleManagers(judged);
    checkReleaseLead(judged);
}

}  // namespace gemba
