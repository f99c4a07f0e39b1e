#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::int32_t kMostGain = 990;  // something is always left to do

Permille more(Permille already, Permille gain) {
    const std::int64_t gained = divideRounded((1000 - already.value) * gain.value, 1000);
    return {std::min(already.value + static_cast<std::int32_t>(gained), kMostGain)};
}

void learn(World& world, const ProjectDef& def) {
    for (const WorkerId id : areaOf(world, def.area).people) {
        Permille& speed = workerOf(world, id).speeds[def.skill];
        speed = std::max(speed, def.gain);
    }
}

void improve(World& world, const ProjectDef& def) {
    Area& area = areaOf(world, def.area);
    switch (def.what) {
        case Improve::TestAutomation: area.findsMore = more(area.findsMore, def.gain); break;
        case Improve::DeployAutomation: world.fasterDelivery = more(world.fasterDelivery, def.gain); break;
        case Improve::Packaging: area.lessWork = more(area.lessWork, def.gain); break;
        case Improve::CrossTraining: learn(world, def); break;
        case Improve::SetupReduction: area.lessSetup = more(area.lessSetup, def.gain); break;
        case Improve::RepayDebt: area.debt -= divideRounded(area.debt * def.gain.value, 1000); break;
    }
}

// New ways are slower at first (Repenning and Sterman, Nobody ever gets credit for fixing problems that never
// happened, California Management Review 43, 2001: worse before better).
void dip(World& world, const ProjectDef& def) {
    if (def.dip.value == 0) return;
    Area& area = areaOf(world, def.area);
    area.dip = def.dip;
    world.calendar.schedule(world.now + days(def.dipDays), EventKind::DipOver, def.area.value, ++area.dipTicket);
}

Item workOf(const World& world, std::size_t project, std::int64_t number, std::int64_t pieces) {
    const ProjectDef& def = world.scenario->projects[project];
    const StationId entry = stationAt(areaOf(world, def.area), def.entry);
    const std::int64_t mean = std::max<std::int64_t>(defOf(world, entry).effort.mean.ms, 1);
    Item item;
    item.birth = birthOf(birthOf(1'000'000, project), static_cast<std::uint64_t>(number));
    item.kind = ItemKind::Internal;
    item.owner = item.maker = def.area;
    item.project = static_cast<std::int32_t>(project);
    const std::int64_t size = divideRounded(def.effort.ms * 1000, mean * pieces);
    item.size = Permille{static_cast<std::int32_t>(std::clamp<std::int64_t>(size, 1, 100'000))};
    item.askedAt = item.arrivedAt = world.now;
    return item;
}

}  // namespace

void startProject(World& world, std::size_t project) {
    const ProjectDef& def = world.scenario->projects[project];
    Project& state = world.projects[project];
    if (state.started) return;
    state.started = true;
    const StationId entry = stationAt(areaOf(world, def.area), def.entry);
    const std::int64_t mean = std::max<std::int64_t>(defOf(world, entry).effort.mean.ms, 1);
    const std::int64_t pieces = std::max<std::int64_t>(divideRounded(def.effort.ms, mean), 1);
    state.open = static_cast<std::int32_t>(pieces);
    for (std::int64_t n = 0; n < pieces; ++n)
        if (const ItemId id = newItem(world, workOf(world, project, n, pieces)); !id.isNone())
            arriveAt(world, id, entry);
}

void projectItemDone(World& world, const Item& item) {
    const auto index = static_cast<std::size_t>(item.project);
    Project& project = world.projects[index];
    if (--project.open > 0) return;
    const ProjectDef& def = world.scenario->projects[index];
    project.done = true;
    improve(world, def);
    dip(world, def);
    tell(world, {.at = {}, .kind = NewsKind::ProjectDone, .area = def.area, .other = {}, .amount = 1});
    refreshPace(world, def.area);
    wake(world, def.area);
}

void dipOver(World& world, AreaId id, std::uint32_t ticket) {
    Area& area = areaOf(world, id);
    if (area.dipTicket != ticket) return;
    area.dip = {};
    refreshPace(world, id);
}

}  // namespace gemba
