#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::size_t kLeastStaying = 3;

// Boxes that wait per person, in thousandths: where it is least, somebody can be spared.
std::int64_t loadOf(const Area& area) {
    return area.waiting * std::int64_t{1000} / static_cast<std::int64_t>(area.people.size());
}

bool canSpare(const World& world, AreaId id, AreaId inTrouble) {
    const Area& area = areaOf(world, id);
    return id != inTrouble && area.report != Report::InTrouble && area.people.size() >= kLeastStaying;
}

AreaId whoHelps(const World& world, AreaId inTrouble) {
    AreaId best;
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        const AreaId id(i);
        if (!canSpare(world, id, inTrouble)) continue;
        if (best.isNone() || loadOf(areaOf(world, id)) < loadOf(areaOf(world, best))) best = id;
    }
    return best;
}

WorkerId whoGoes(const World& world, AreaId id) {
    WorkerId found;
    for (const WorkerId person : areaOf(world, id).people) {
        const Worker& worker = workerOf(world, person);
        if (worker.home != id || worker.leaving || !worker.movesTo.isNone()) continue;
        if (worker.hands == Hands::Empty) return person;
        if (found.isNone()) found = person;
    }
    return found;
}

void sendHelp(World& world, AreaId area) {
    const AreaId from = whoHelps(world, area);
    if (from.isNone()) return;
    const WorkerId helper = whoGoes(world, from);
    if (helper.isNone()) return;
    const std::int32_t helpDays = world.scenario->culture.helpDays;
    lend(world, helper, area, helpDays);
    areaOf(world, area).helpedUntil = world.now + days(helpDays);
    tell(world, {.at = {}, .kind = NewsKind::HelpCame, .area = area, .other = from, .amount = 1});
}

}  // namespace

// Who is blamed for bad news pays for telling it; who is helped does not. (Westrum, A typology of organisational
// cultures, Quality and Safety in Health Care 13, 2004: messengers are shot, or trained.)
void hearReport(World& world, SeatId seat, Report before) {
    const AreaId area = defOf(world, seat).area;
    const Report now = areaOf(world, area).report;
    if (world.culture == Culture::Blame && now > before)
        world.managers[seat.index()].dues = world.managers[seat.index()].dues + world.scenario->culture.fine;
    if (world.culture == Culture::Learning && now == Report::InTrouble && areaOf(world, area).helpedUntil <= world.now)
        sendHelp(world, area);
}

void payForTheDay(World& world) {
    const CostDef& costs = world.scenario->costs;
    Money spent;
    for (const Area& area : world.areas) {
        const auto people = static_cast<std::int64_t>(area.people.size());
        spent.euros += people * (costs.wage.euros + (area.overtime ? costs.overtime.euros : 0));
    }
    world.spent = world.spent + spent;
    world.factory = world.factory - spent;
    if (world.boardBy.isNone()) return;
    Money& dues = world.managers[world.boardBy.index()].dues;
    dues = dues + costs.board;
}

}  // namespace gemba
