#include "tests/shared/scenario/within_bounds.h"

#include <algorithm>

namespace gemba::test {
namespace {

bool within(std::int64_t value, std::int64_t least, std::int64_t most) {
    return value >= least && value <= most;
}
bool withinHours(Duration duration, std::int64_t least, std::int64_t most) {
    return within(duration.ms, least * kMsPerHour, most * kMsPerHour);
}
bool isShare(Permille share) {
    return within(share.value, 0, 1000);
}
template <class T>
bool isOneOf(T value, int count) {
    return within(static_cast<int>(value), 0, count - 1);
}
bool isName(const std::string& name) {
    return within(static_cast<std::int64_t>(name.size()), 1, kMaxName);
}
bool isText(const std::string& text) {
    return within(static_cast<std::int64_t>(text.size()), 1, kMaxText);
}
bool allNames(const std::vector<std::string>& names, std::size_t most) {
    return names.size() <= most && std::all_of(names.begin(), names.end(), isName);
}

bool isTime(const Distribution& time) {
    const std::int64_t longest = 10'000 * kMsPerHour;
    bool good = isOneOf(time.shape, kShapes) && within(time.mean.ms, 3600, longest) && within(time.stages, 1, 100) &&
                within(time.least.ms, 0, longest) && within(time.mode.ms, 0, longest) &&
                within(time.most.ms, 0, longest) && within(time.spread, 0, 100'000'000);
    if (time.shape == Shape::Lognormal) good = good && within(time.spread, 0, 3'000'000);
    if (time.shape == Shape::Hyperexponential) good = good && time.spread >= 1'000'000;
    if (time.shape == Shape::Uniform) good = good && time.least <= time.most;
    if (time.shape == Shape::Triangular) good = good && time.least <= time.mode && time.mode <= time.most;
    return good;
}
bool isTimeOrNone(const Distribution& time) {
    return time.mean.ms == 0 || isTime(time);
}

bool isDie(const DiceDef& dice) {
    if (dice.most == 0) return dice.least == 0 && dice.rolls.empty();
    return within(dice.most, 1, 1000) && within(dice.least, 0, dice.most) && dice.rolls.size() <= 720 &&
           std::all_of(dice.rolls.begin(), dice.rolls.end(),
                       [&](std::int32_t roll) { return within(roll, dice.least, dice.most); });
}

bool isRot(const RotDef& rot) {
    return within(rot.most.value, rot.base.value, 950) && isShare(rot.base) && isShare(rot.perDay) &&
           within(rot.rework.value, 10, 1000);
}

bool areRoutes(const std::vector<RouteDef>& routes, const Scenario& s) {
    std::int64_t sum = 0;
    for (const RouteDef& route : routes) {
        sum += route.share.value;
        if (!within(route.share.value, 1, 1000)) return false;
        if (route.area.isNone()) continue;
        if (route.area.index() >= s.areas.size()) return false;
        const auto stations = static_cast<std::int64_t>(s.areas[route.area.index()].stations.size());
        if (!within(route.place, 0, stations - 1)) return false;
    }
    return routes.empty() || sum == 1000;
}

bool isQueue(const StationDef& station) {
    const bool endlessBuffer = station.buffer == kNoBuffer;
    return isOneOf(station.discipline, kDisciplines) && isOneOf(station.full, kFulls) &&
           (station.wipLimit == kNoWipLimit || within(station.wipLimit, 1, 99)) &&
           (endlessBuffer || within(station.buffer, 0, 99'999)) && isTimeOrNone(station.patience) &&
           within(station.atStart, 0, 100'000) && station.atStart <= station.buffer;
}

bool isService(const StationDef& station, const Scenario& s) {
    const bool people = station.machines == 0;
    return (people ? station.skill < s.skills.size() && station.buffer > 0 && !station.preempts
                   : station.desks == 0 && station.operation != Operation::Review) &&
           within(station.machines, 0, 250) && within(station.desks, 0, 250) && isTime(station.effort) &&
           withinHours(station.setup, 0, 1000) && withinHours(station.batchSetup, 0, 1000) &&
           within(station.batch, 1, 1000) && station.batch <= std::max(station.buffer, 1) &&
           isOneOf(station.batchWork, kBatchWorks) && !(station.preempts && station.batch > 1) &&
           (station.breakdown.clock == Clock::None ||
            (!people && isTime(station.breakdown.uptime) && isTime(station.breakdown.repair)));
}

bool isQuality(const StationDef& station, const Scenario& s) {
    return within(station.reviewers, 1, 3) && within(station.defects.value, 0, 8000) && isShare(station.detects) &&
           isShare(station.andon.noticed) && withinHours(station.andon.stop, 0, 100) &&
           isShare(station.andon.learned) && (station.defects.value == 0 || s.defects.delay.ms > 0);
}

bool isStation(const StationDef& station, const Scenario& s) {
    return isName(station.name) && isOneOf(station.operation, kOperations) && isDie(station.dice) &&
           (station.dice.most > 0 || isService(station, s)) && isQueue(station) && isQuality(station, s) &&
           areRoutes(station.routes, s);
}

bool isGroup(const PeopleDef& people, const Scenario& s) {
    bool good = isName(people.title) && within(people.count, 1, 250) && !people.skills.empty() &&
                people.employer.index() < s.employers.size() && people.from < people.until &&
                withinHours(people.from, 0, 8) && withinHours(people.until, 0, 8);
    for (const SkillLevel& level : people.skills) {
        good = good && level.skill < s.skills.size() && within(level.speed.value, 100, 5000);
    }
    return good;
}

bool isProcess(const SourceDef& source) {
    bool good = isOneOf(source.process, kProcesses) && within(source.batch, 1, 1000) && isDie(source.dice);
    good = good && (source.process != Process::Interval || isTime(source.interval));
    good = good && (source.process != Process::Dice || source.dice.most > 0);
    good = good && (source.process != Process::Endless || source.start == Start::Pull);
    std::int32_t before = 0;
    for (const DayCount& day : source.schedule) {
        good = good && within(day.day, before + 1, 720) && within(day.count, 1, 1000);
        before = day.day;
    }
    return good;
}

bool isSource(const SourceDef& source, const AreaDef& area, const Scenario& s) {
    std::int64_t sum = 0;
    for (const Permille share : source.partsShare) sum += isShare(share) ? share.value : 100'000;
    const auto stations = static_cast<std::int64_t>(area.stations.size());
    return sum == 1000 && isProcess(source) && source.needs.size() == s.areas.size() &&
           within(source.atStart, 0, 100'000) && isOneOf(source.start, kStarts) && isOneOf(source.kind, 2) &&
           within(source.entry, 0, stations - 1) && within(source.size.value, 10, 100'000) &&
           within(source.priority, 0, 9) && within(source.value.euros, 0, 10'000'000) &&
           within(source.delayCost.euros, 0, 1'000'000) && within(source.dueDays, 0, 720) &&
           std::all_of(source.needs.begin(), source.needs.end(),
                       [](std::int32_t weight) { return within(weight, 0, 1000); });
}

bool isArea(const AreaDef& area, const Scenario& s) {
    const ReleaseRuleDef& rule = area.release;
    const auto stations = static_cast<std::int64_t>(area.stations.size());
    return isName(area.name) && isText(area.about) && isName(area.glyph) && within(stations, 1, kMaxStations) &&
           area.sources.size() <= kMaxSources && within(rule.conwip, 0, 99'999) && within(rule.rope, 0, 99'999) &&
           within(rule.drum, 0, stations - 1) &&
           std::all_of(area.stations.begin(), area.stations.end(),
                       [&](const StationDef& station) { return isStation(station, s); }) &&
           std::all_of(area.people.begin(), area.people.end(),
                       [&](const PeopleDef& people) { return isGroup(people, s); }) &&
           std::all_of(area.sources.begin(), area.sources.end(),
                       [&](const SourceDef& source) { return isSource(source, area, s); });
}

bool isSession(const SessionDef& session) {
    return within(session.rounds, 1, 12) && within(session.daysPerRound, 1, 60) &&
           within(session.askAgainDays, 1, 60) && within(session.walkMinutes, 1, 480) &&
           within(session.planSeconds, 1, 7200) && within(session.runSeconds, 1, 7200) &&
           within(session.reviewSeconds, 1, 7200) && within(session.warmDays, 0, 240) &&
           within(session.briefingSeconds, 1, 7200) && within(session.breakSeconds, 0, 7200) &&
           within(session.debriefSeconds, 0, 7200);
}

bool isPreset(const PresetDef& p) {
    const std::int32_t round = p.planSeconds + p.runSeconds + p.reviewSeconds;
    const std::int32_t once = p.lobbySeconds + p.briefingSeconds + p.breakSeconds + p.debriefSeconds;
    return isName(p.name) && within(p.rounds, 1, 12) && within(p.daysPerRound, 1, 60) &&
           p.rounds * round + once == p.minutes * 60;
}

bool arePeopleRules(const PeopleRulesDef& rules) {
    return within(rules.switching.ms, 0, 8 * kMsPerHour) && within(rules.assimilation.ms, 0, 365 * kMsPerDay) &&
           within(rules.newcomer.value, 100, 1000) && isShare(rules.mentoring) &&
           within(rules.communication, 0, 10'000) && isShare(rules.overtimeGain) &&
           within(rules.fatigue.value, 0, 900) && within(rules.tiring.ms, 0, 365 * kMsPerDay) &&
           within(rules.newcomerReturns.value, 0, 5000) && within(rules.hireDays, 0, 720) &&
           (rules.fatigue.value == 0 || rules.tiring.ms > 0);
}

bool areLevers(const SeatLevers& levers) {
    return std::all_of(levers.begin(), levers.end(), [](const LeverRounds& rounds) {
        return std::all_of(rounds.begin(), rounds.end(), [](std::int32_t round) { return within(round, 0, 12); });
    });
}

bool isQualityDef(const QualityDef& q) {
    return isName(q.name) && within(q.effort.value, 100, 10'000) && within(q.returns.value, 0, 5000) &&
           within(q.gate.value, 0, 5000) && within(q.escapes.value, 0, 5000);
}

bool areQualities(const Scenario& s) {
    const auto count = static_cast<std::int64_t>(s.qualities.size());
    return count <= 5 && within(s.startQuality, 0, std::max<std::int64_t>(count - 1, 0)) &&
           std::all_of(s.qualities.begin(), s.qualities.end(), isQualityDef);
}

bool isSmall(Money money) {
    return within(money.euros, 0, 1'000'000);
}

bool areCosts(const Scenario& s) {
    const CostDef& c = s.costs;
    return isSmall(c.wage) && isSmall(c.overtime) && isSmall(c.hire) && isSmall(c.expedite) && isSmall(c.board) &&
           isSmall(s.culture.fine) && isOneOf(s.culture.culture, kCultures) && within(s.culture.helpDays, 1, 60) &&
           isSmall(s.pay.perShipped) && isSmall(s.pay.perDefect);
}

bool isSeat(const SeatDef& seat, const Scenario& s) {
    const bool leads = seat.role == SeatRole::AreaLead;
    const DirectiveDef& d = seat.directive;
    bool good = isName(seat.name) && isOneOf(seat.role, kSeatRoles) && isOneOf(seat.bot, kBotStyles) &&
                (leads ? seat.area.index() < s.areas.size() : seat.area.isNone()) && within(d.count, 0, 250);
    if (seat.role == SeatRole::PeopleManager) good = good && seat.employer.index() < s.employers.size();
    if (d.count > 0)
        good = good && seat.role == SeatRole::PeopleManager && d.from != d.to && d.from.index() < s.areas.size() &&
               d.to.index() < s.areas.size() && within(d.day, 1, totalDays(s.session));
    return good;
}

bool isDelivery(const Scenario& s) {
    const GateDef& gate = s.gate;
    const bool isWindow = gate.window == 0 || (gate.windowFloor <= gate.window &&
                                               (gate.windowCeiling == 0 || gate.window <= gate.windowCeiling));
    return within(gate.slots, 1, 99) && within(gate.duration.ms, 0, 100 * kMsPerHour) && isRot(gate.rot) &&
           within(gate.jobs, 0, 50) && within(gate.flaky.value, 0, 500) && within(gate.window, 0, 1000) &&
           within(gate.windowFloor, 1, 1000) && within(gate.windowCeiling, 0, 1000) && isWindow &&
           within(s.release.everyDays, 0, 60) && within(s.release.batch, 1, 1000) &&
           withinHours(s.release.effort, 0, 1000) && within(s.release.practice.value, 500, 1000) &&
           within(s.release.risk.value, 0, 950);
}

bool isMoneyAndDefects(const Scenario& s) {
    return isShare(s.defects.escape) && within(s.defects.delay.ms, 0, 365 * kMsPerDay) &&
           within(s.defects.size.value, 10, 1000) && within(s.defects.costPerDay.euros, 0, 1'000'000) &&
           within(s.defects.harm, 0, 1'000'000) && isShare(s.debt.perItem) && isShare(s.debt.contagion) &&
           isShare(s.debt.drag) && isShare(s.market.lossPerDay) && isShare(s.market.least) &&
           within(s.market.smoothing.value, 10, 1000) && within(s.pay.perFeature.euros, 0, 1'000'000) &&
           within(s.pay.perBox.euros, 0, 1'000'000) && within(s.pay.perBusyDay.euros, 0, 1'000'000) &&
           isOneOf(s.pay.scheme, kSchemes) && isOneOf(s.pay.kpi, kKpis) &&
           within(static_cast<std::int64_t>(s.market.vendors.size()), 1, kMaxVendors) &&
           std::all_of(s.market.vendors.begin(), s.market.vendors.end(), [&](const VendorDef& vendor) {
               return isName(vendor.name) && within(vendor.patienceDays, 0, 720) &&
                      (vendor.employer.isNone() || vendor.employer.index() < s.employers.size());
           });
}

bool isProject(const ProjectDef& project, const Scenario& s) {
    if (project.area.index() >= s.areas.size()) return false;
    const auto stations = static_cast<std::int64_t>(s.areas[project.area.index()].stations.size());
    const bool crossTraining = project.what == Improve::CrossTraining;
    return isName(project.name) && isOneOf(project.what, kImproves) &&
           within(project.effort.ms, 36'000, 36'000'000'000) && within(project.entry, 0, stations - 1) &&
           (!crossTraining || project.skill < s.skills.size()) &&
           (crossTraining ? within(project.gain.value, 100, 5000) : isShare(project.gain)) &&
           within(project.dip.value, 0, 900) && within(project.dipDays, 0, 720);
}

bool isHappening(const HappeningDef& happening, const Scenario& s) {
    if (happening.area.index() >= s.areas.size()) return false;
    const bool ofPeople = happening.what == Deed::Hire || happening.what == Deed::Leave || happening.what == Deed::Lend;
    bool good = within(happening.day, 1, totalDays(s.session)) && isOneOf(happening.what, kDeeds) &&
                within(happening.count, 0, 250) && within(happening.forDays, 0, 720);
    if (ofPeople) good = good && happening.group < s.areas[happening.area.index()].people.size();
    if (happening.what == Deed::Project) good = good && happening.project < s.projects.size();
    if (happening.what == Deed::Lend) good = good && happening.other.index() < s.areas.size();
    return good;
}

bool isEvent(const EventDef& event, const Scenario& s) {
    return isName(event.name) && within(event.severity, 1, 3) && isHappening(event.happening, s);
}

bool isOrder(WorkOrder order) {
    std::sort(order.begin(), order.end());
    for (int i = 0; i < kWorkClasses; ++i) {
        if (order[static_cast<std::size_t>(i)] != static_cast<WorkClass>(i)) return false;
    }
    return true;
}

bool isHead(const Scenario& s) {
    return isName(s.id) && isText(s.title) && isText(s.briefing) && isText(s.lesson) &&
           allNames(s.skills, kMaxSkills) && allNames(s.employers, 8) && within(s.partSize.value, 10, 1000) &&
           isOneOf(s.diceTiming, kDiceTimings) && isOrder(s.startOrder);
}

bool fitsTotals(const Scenario& s) {
    std::int64_t stations = 0;
    std::int64_t people = 0;
    std::int64_t machines = 0;
    for (const AreaDef& area : s.areas) {
        for (const StationDef& station : area.stations) machines += station.machines;
        for (const PeopleDef& group : area.people) people += group.count;
        stations += static_cast<std::int64_t>(area.stations.size());
    }
    return within(stations, 1, kMaxStations) && within(people, 0, kMaxWorkers) && within(machines, 0, kMaxMachines);
}

}  // namespace

bool isWithinBounds(const Scenario& s) {
    const auto areas = static_cast<std::int64_t>(s.areas.size());
    return isHead(s) && isSession(s.session) && arePeopleRules(s.peopleRules) && isRot(s.review) && isDelivery(s) &&
           isMoneyAndDefects(s) && within(areas, 1, kMaxAreas) &&
           within(static_cast<std::int64_t>(s.seats.size()), areas, kMaxSeats) && areLevers(s.levers) &&
           areQualities(s) && areCosts(s) && s.proves.size() <= kLessonKinds && fitsTotals(s) &&
           s.projects.size() <= kMaxProjects && s.happenings.size() <= kMaxHappenings &&
           s.events.size() <= kMaxEvents &&
           std::all_of(s.events.begin(), s.events.end(), [&](const EventDef& e) { return isEvent(e, s); }) &&
           std::all_of(s.areas.begin(), s.areas.end(), [&](const AreaDef& area) { return isArea(area, s); }) &&
           std::all_of(s.projects.begin(), s.projects.end(), [&](const ProjectDef& p) { return isProject(p, s); }) &&
           std::all_of(s.happenings.begin(), s.happenings.end(),
                       [&](const HappeningDef& happening) { return isHappening(happening, s); }) &&
           s.presets.size() <= kMaxPresets && std::all_of(s.presets.begin(), s.presets.end(), isPreset) &&
           std::all_of(s.seats.begin(), s.seats.end(), [&](const SeatDef& seat) { return isSeat(seat, s); });
}

}  // namespace gemba::test
