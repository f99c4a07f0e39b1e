#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

std::int64_t product(std::int64_t a, std::int64_t b) {
    return divideRounded(a * b, kMillion);
}

std::int64_t without(Permille less) {
    return (1000 - less.value) * (kMillion / 1000);
}

// Everybody talks to everybody: n people lose c n^2 of their time (Abdel-Hamid and Madnick, Software Project
// Dynamics, 1991; Madachy, Software Process Dynamics, 2008, ch. 1: 0.06 % n^2).
std::int64_t communicationSpeed(std::int64_t people, std::int64_t perSquare) {
    return std::max<std::int64_t>(kMillion - perSquare * people * people, kMillion / 20);
}

// Newcomers ask those who know: each takes `mentoring` of one veteran's time.
std::int64_t veteranSpeed(std::int64_t veterans, std::int64_t newcomers, Permille mentoring) {
    if (veterans == 0) return kMillion;
    return std::max<std::int64_t>(kMillion - divideRounded(newcomers * mentoring.value * 1000, veterans),
                                  kMillion / 20);
}

std::uint64_t number(const Worker& worker) {
    return (static_cast<std::uint64_t>(worker.joins) << 8) | worker.area.index();
}

void joinAs(World& world, WorkerId id, AreaId area, bool newcomer) {
    Worker& worker = workerOf(world, id);
    worker.area = area;
    worker.post = {};
    worker.newcomer = newcomer;
    ++worker.joins;
    std::vector<WorkerId>& people = areaOf(world, area).people;
    people.insert(std::upper_bound(people.begin(), people.end(), id), id);
    if (!newcomer) return;
    ++areaOf(world, area).newcomers;
    const Duration mean = world.scenario->peopleRules.assimilation;
    const Duration time = exponential(world.luck.draw(Purpose::Assimilation, worker.birth, number(worker)), mean);
    world.calendar.schedule(world.now + time, EventKind::Assimilated, id.value, worker.joins);
}

void leaveOld(World& world, WorkerId id) {
    Worker& worker = workerOf(world, id);
    Area& area = areaOf(world, worker.area);
    area.people.erase(std::remove(area.people.begin(), area.people.end(), id), area.people.end());
    if (worker.newcomer) --area.newcomers;
    worker.newcomer = false;
}

void moveTo(World& world, WorkerId id, AreaId area, bool newcomer) {
    const AreaId old = workerOf(world, id).area;
    leaveOld(world, id);
    joinAs(world, id, area, newcomer);
    { const Turn turn(world, id); }  // the line may stand here and not there
    for (const AreaId changed : {old, area}) {
        refreshPace(world, changed);
        wake(world, changed);
    }
}

bool canBeNew(const World& world) {
    return world.scenario->peopleRules.assimilation.ms > 0;
}

std::size_t peopleIn(const World& world) {
    std::size_t people = 0;
    for (const Area& area : world.areas) people += area.people.size();
    return people;
}

Worker personOf(const World& world, AreaId area, std::size_t group) {
    const PeopleDef& def = defOf(world, area).people[group];
    Worker person;
    person.area = person.home = area;
    person.employer = def.employer;
    person.group = static_cast<std::int32_t>(group);
    for (const SkillLevel& level : def.skills) person.speeds[level.skill] = level.speed;
    person.stateSince = person.joinedAt = world.now;
    return person;
}

bool isOffAt(const PeopleDef& def, SimTime now) {
    const Duration hour{now.ms % kMsPerDay};
    return hour < def.from || hour >= def.until;
}

bool worksPart(const PeopleDef& def) {
    return def.from.ms > 0 || def.until.ms < kMsPerDay;
}

SimTime nextTime(SimTime now, Duration ofDay) {
    const SimTime today{now.ms - now.ms % kMsPerDay + ofDay.ms};
    return today > now ? today : today + days(1);
}

void planShifts(World& world, WorkerId id) {
    const Worker& worker = workerOf(world, id);
    const PeopleDef& def = defOf(world, worker.home).people[static_cast<std::size_t>(worker.group)];
    if (!worksPart(def)) return;
    workerOf(world, id).offShift = isOffAt(def, world.now);
    world.calendar.schedule(nextTime(world.now, def.from), EventKind::ShiftStart, id.value);
    world.calendar.schedule(nextTime(world.now, def.until), EventKind::ShiftEnd, id.value);
}

}  // namespace

void refreshPace(World& world, AreaId id) {
    const PeopleRulesDef& rules = world.scenario->peopleRules;
    Area& area = areaOf(world, id);
    const auto people = static_cast<std::int64_t>(area.people.size());
    std::int64_t pace = communicationSpeed(people, rules.communication);
    if (area.overtime) pace = product(pace, kMillion + rules.overtimeGain.value * 1000);
    pace = product(pace, kMillion - divideRounded(area.tired * rules.fatigue.value, 1000));
    pace = product(pace, debtSpeed(world, id));
    pace = product(pace, without(area.dip));
    const std::int64_t veterans = veteranSpeed(people - area.newcomers, area.newcomers, rules.mentoring);
    if (pace == area.pace && veterans == area.veterans) return;
    area.pace = pace;
    area.veterans = veterans;
    for (std::size_t i = 0; i < area.people.size(); ++i) refresh(world, areaOf(world, id).people[i]);
}

void hire(World& world, AreaId area, std::size_t group, std::int32_t count) {
    std::int32_t hired = 0;
    for (; hired < count && peopleIn(world) < kMaxWorkers && world.workers.size() < kMostWorkers; ++hired) {
        Worker person = personOf(world, area, group);
        const auto nth = static_cast<std::uint64_t>(areaOf(world, area).hired++);
        person.birth = birthOf(birthOf(area.index(), group + 1'000'000), nth);
        const WorkerId id(world.workers.size());
        world.workers.push_back(std::move(person));
        joinAs(world, id, area, world.now > world.dayOne && canBeNew(world));
        planShifts(world, id);
        { const Turn turn(world, id); }  // off shift or stopped from the first moment
    }
    refreshPace(world, area);
    wake(world, area);
    if (world.now > world.dayOne)
        tell(world, {.at = {}, .kind = NewsKind::Hired, .area = area, .other = {}, .amount = hired});
}

void letGo(World& world, AreaId area, std::size_t group, std::int32_t count) {
    std::int32_t gone = 0;
    const std::vector<WorkerId> people = areaOf(world, area).people;
    for (auto at = people.rbegin(); at != people.rend() && gone < count; ++at) {
        Worker& worker = workerOf(world, *at);
        if (worker.leaving || worker.home != area || worker.group != static_cast<std::int32_t>(group)) continue;
        worker.leaving = true;
        ++gone;
        if (worker.hands == Hands::Empty) leave(world, *at);
    }
    tell(world, {.at = {}, .kind = NewsKind::Left, .area = area, .other = {}, .amount = gone});
}

void leave(World& world, WorkerId id) {
    const AreaId area = workerOf(world, id).area;
    {
        const Turn turn(world, id);
        leaveOld(world, id);
        workerOf(world, id).hands = Hands::Gone;
    }
    refreshPace(world, area);
}

// With the hands empty; until then it goes on with the job.
void move(World& world, WorkerId id) {
    const Worker& worker = workerOf(world, id);
    const AreaId to = worker.movesTo;
    workerOf(world, id).movesTo = {};
    if (to != worker.area) moveTo(world, id, to, to != worker.home && canBeNew(world));
}

void lend(World& world, WorkerId id, AreaId to, std::int32_t forDays) {
    workerOf(world, id).movesTo = to;
    if (workerOf(world, id).hands == Hands::Empty) move(world, id);
    ++workerOf(world, id).loans;
    if (forDays > 0)
        world.calendar.schedule(world.now + days(forDays), EventKind::ComeHome, id.value, workerOf(world, id).loans);
}

void comeHome(World& world, WorkerId id, std::uint32_t ticket) {
    const Worker& worker = workerOf(world, id);
    if (worker.loans == ticket && worker.hands != Hands::Gone) lend(world, id, workerOf(world, id).home, 0);
}

void assimilated(World& world, WorkerId id, std::uint32_t ticket) {
    Worker& worker = workerOf(world, id);
    if (worker.joins != ticket || !worker.newcomer) return;
    worker.newcomer = false;
    --areaOf(world, worker.area).newcomers;
    refreshPace(world, worker.area);
    refresh(world, id);
}

bool isOwn(const World& world, SeatId seat, const Worker& worker) {
    const SeatDef& def = defOf(world, seat);
    if (worker.machine || worker.hands == Hands::Gone) return false;
    if (def.role == SeatRole::PeopleManager) return worker.employer == def.employer;
    return def.role == SeatRole::AreaLead && worker.home == def.area;
}

std::int32_t away(const World& world, EmployerId employer) {
    std::int32_t count = 0;
    for (const Worker& worker : world.workers) {
        if (worker.machine || worker.employer != employer || worker.hands == Hands::Gone) continue;
        const AreaId goes = worker.movesTo.isNone() ? worker.area : worker.movesTo;
        count += goes == worker.home ? 0 : 1;
    }
    return count;
}

void callHome(World& world, EmployerId employer) {
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        const Worker& worker = world.workers[i];
        if (worker.machine || worker.employer != employer || worker.hands == Hands::Gone) continue;
        if (worker.area != worker.home || !worker.movesTo.isNone()) lend(world, WorkerId(i), worker.home, 0);
    }
}

void setOvertime(World& world, AreaId area, bool on) {
    areaOf(world, area).overtime = on;
    refreshPace(world, area);
}

void startShift(World& world, WorkerId id) {
    const Worker& worker = workerOf(world, id);
    {
        const Turn turn(world, id);
        workerOf(world, id).offShift = false;
    }
    refresh(world, id);
    wake(world, worker.area);
    world.calendar.schedule(world.now + days(1), EventKind::ShiftStart, id.value);
}

void endShift(World& world, WorkerId id) {
    {
        const Turn turn(world, id);
        workerOf(world, id).offShift = true;
    }
    refresh(world, id);
    world.calendar.schedule(world.now + days(1), EventKind::ShiftEnd, id.value);
}

// Tiredness goes to full with overtime and to none without, with the time constant of the rules.
void tire(World& world) {
    const PeopleRulesDef& rules = world.scenario->peopleRules;
    if (rules.fatigue.value == 0 || rules.tiring.ms == 0) return;
    const Fixed stays = exponentialOf(-static_cast<Fixed>(static_cast<Wide>(kMsPerDay) * kFixedOne / rules.tiring.ms));
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        Area& area = world.areas[i];
        const std::int64_t goal = area.overtime ? kMillion : 0;
        area.tired = goal + static_cast<std::int64_t>(static_cast<Wide>(area.tired - goal) * stays / kFixedOne);
    }
}

Duration switchTime(const World& world, const Worker& worker, ItemId item) {
    const bool other = worker.lastBirth != 0 && worker.lastBirth != itemOf(world, item).birth;
    return other ? world.scenario->peopleRules.switching : Duration{};
}

}  // namespace gemba
