#include "shared/protocol/floor_plan.h"

namespace gemba {

namespace {

PayPlan payOf(const PayDef& pay) {
    return {pay.kpi, pay.perFeature, pay.perBox, pay.perBusyDay, pay.perShipped, pay.perDefect};
}

PricePlan pricesOf(const Scenario& scenario) {
    const CostDef& costs = scenario.costs;
    return {costs.wage,
            costs.overtime,
            costs.hire,
            costs.expedite,
            costs.board,
            scenario.culture.fine,
            scenario.peopleRules.hireDays,
            scenario.culture.helpDays,
            scenario.session.walkMinutes};
}

void addAreas(FloorPlan& plan, const Scenario& scenario) {
    for (std::size_t i = 0; i < scenario.areas.size(); ++i) {
        const AreaDef& area = scenario.areas[i];
        plan.areas.push_back({area.name, area.glyph, area.about});
        for (const StationDef& station : area.stations)
            plan.stations.push_back({station.name, AreaId(i), station.operation});
        for (const PeopleDef& people : area.people) plan.groups.push_back({people.title, AreaId(i), people.employer});
    }
}

}  // namespace

FloorPlan floorPlanOf(const Scenario& scenario) {
    FloorPlan plan;
    plan.id = scenario.id;
    plan.title = scenario.title;
    plan.briefing = scenario.briefing;
    plan.rounds = scenario.session.rounds;
    plan.daysPerRound = scenario.session.daysPerRound;
    plan.releaseEveryDays = scenario.release.everyDays;
    plan.gateSlots = scenario.gate.slots;
    plan.pay = payOf(scenario.pay);
    plan.prices = pricesOf(scenario);
    for (const LeverRounds& rounds : scenario.levers)
        plan.leverRounds.insert(plan.leverRounds.end(), rounds.begin(), rounds.end());
    addAreas(plan, scenario);
    for (const SeatDef& seat : scenario.seats) plan.seats.push_back({seat.name, seat.role, seat.area, seat.employer});
    for (const VendorDef& vendor : scenario.market.vendors) plan.vendors.push_back({vendor.name, {}, vendor.employer});
    for (const std::string& employer : scenario.employers) plan.employers.push_back({employer, {}, {}});
    for (const QualityDef& quality : scenario.qualities)
        plan.qualities.push_back({quality.name, quality.effort, quality.returns, quality.escapes});
    for (const ProjectDef& project : scenario.projects)
        plan.projects.push_back({project.name, project.area, project.what, project.effort, project.gain});
    return plan;
}

std::string letterOf(const std::string& name) {
    if (name.empty()) return {};
    std::size_t length = 1;
    while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) ++length;
    std::string letter = name.substr(0, length);
    if (letter[0] >= 'a' && letter[0] <= 'z') letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    return letter;
}

}  // namespace gemba
