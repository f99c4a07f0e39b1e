#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

std::uint64_t addressOf(const Item& item, StationId station, std::int32_t n) {
    return (static_cast<std::uint64_t>(item.visits) << 16) | (static_cast<std::uint64_t>(station.index()) << 8) |
           static_cast<std::uint64_t>(n);
}

// Everybody and everything in the area stops, or goes on.
void refreshAll(World& world, AreaId area) {
    for (std::size_t i = 0; i < world.workers.size(); ++i)
        if (world.workers[i].area == area) refresh(world, WorkerId(i));
    const Area& floor = areaOf(world, area);
    for (std::int32_t place = 0; place < floor.stations; ++place) noteStation(world, stationAt(floor, place));
}

void stopLine(World& world, AreaId id, Duration length) {
    Area& area = areaOf(world, id);
    area.stopped = true;
    world.calendar.schedule(world.now + length, EventKind::LineGoesOn, id.value, ++area.ticket);
    tell(world, {.at = {}, .kind = NewsKind::LineStopped, .area = id, .other = {}, .amount = 1});
    refreshAll(world, id);
}

// Who notices a defect as it is made pulls the cord: it is mended on the spot, the line stands meanwhile, and the
// station learns from it (Ohno, Toyota Production System, 1988).
void pullCord(World& world, Item& item, StationId station, std::int32_t made) {
    const AndonDef& andon = defOf(world, station).andon;
    const AreaId area = stationOf(world, station).area;
    if (andon.noticed.value == 0 || !areaOf(world, area).andon) return;
    std::int32_t noticed = 0;
    for (std::int32_t n = 0; n < made; ++n)
        if (happens(world.luck.draw(Purpose::Andon, item.birth, addressOf(item, station, n)), andon.noticed)) ++noticed;
    if (noticed == 0) return;
    item.defects -= noticed;
    std::int64_t& putsIn = stationOf(world, station).putsIn;
    putsIn = putsIn * (1000 - andon.learned.value) / 1000;
    stopLine(world, area, andon.stop);
}

// What is still found where `share` was found before and an improvement finds `more` of the rest.
Permille improved(Permille share, Permille more) {
    return {share.value + static_cast<std::int32_t>(divideRounded((1000 - share.value) * more.value, 1000))};
}

}  // namespace

Permille changedBy(Permille chance, Permille factor) {
    const std::int64_t changed = divideRounded(std::int64_t{chance.value} * factor.value, 1000);
    return {static_cast<std::int32_t>(std::min<std::int64_t>(changed, 1000))};
}

Permille byQuality(const World& world, const Item& item, Permille QualityDef::*what, Permille usual) {
    const std::vector<QualityDef>& ways = world.scenario->qualities;
    return ways.empty() ? usual : changedBy(usual, ways[static_cast<std::size_t>(item.quality)].*what);
}

void putInDefects(World& world, Item& item, StationId station) {
    const StationDef& def = defOf(world, station);
    if (def.defects.value == 0) return;
    std::int64_t mean = static_cast<std::int64_t>(def.defects.value) * item.size.value / 1000;
    if (item.rework) mean = mean * item.repair.value / 1000;
    mean = std::min<std::int64_t>(mean * stationOf(world, station).putsIn / kMillion, 8000);
    const std::int32_t made = poisson(world.luck.draw(Purpose::PutIn, item.birth, addressOf(item, station, 0)), mean);
    item.defects += made;
    pullCord(world, item, station, made);
}

std::int32_t findDefects(World& world, Item& item, StationId station) {
    const Permille detects = defOf(world, station).detects;
    if (detects.value == 0 || item.defects == 0) return 0;
    const Permille chance = improved(detects, areaOf(world, stationOf(world, station).area).findsMore);
    std::int32_t found = 0;
    for (std::int32_t n = 0; n < item.defects; ++n)
        if (happens(world.luck.draw(Purpose::Detect, item.birth, addressOf(item, station, n)), chance)) ++found;
    item.defects -= found;
    return found;
}

// Those that nobody found, and in a feature one that nobody could have found: customers will. A repair can leave new
// ones behind: bad fixes (Jones, The Economics of Software Quality, 2011).
void scheduleDefects(World& world, ItemId id) {
    const DefectDef& def = world.scenario->defects;
    Item& item = itemOf(world, id);
    const auto plan = [&](std::uint32_t number) {
        const Duration delay = exponential(world.luck.draw(Purpose::DefectDelay, item.birth, number), def.delay);
        world.calendar.schedule(world.now + delay, EventKind::DefectReport, id.value, number);
    };
    item.reports = item.defects;
    for (std::int32_t n = 0; n < item.defects; ++n) plan(static_cast<std::uint32_t>(n) + 1);
    const Permille escape = byQuality(world, item, &QualityDef::escapes, def.escape);
    if (item.kind == ItemKind::Feature && happens(world.luck.draw(Purpose::Defect, item.birth), escape)) {
        ++item.reports;
        plan(0);
    }
    if (item.reports == 0) retire(world, id);
}

void reportDefect(World& world, ItemId source, std::uint32_t number) {
    const DefectDef& def = world.scenario->defects;
    const AreaId area = itemOf(world, source).owner;
    Item defect;
    defect.birth = birthOf(itemOf(world, source).birth, kMaxAreas + number);
    defect.kind = ItemKind::Unplanned;
    defect.owner = defect.maker = area;
    defect.parent = source;
    defect.size = def.size;
    defect.priority = 0;
    defect.askedAt = defect.arrivedAt = world.now;
    if (--itemOf(world, source).reports == 0) retire(world, source);
    const ItemId id = newItem(world, defect);
    if (id.isNone()) return;
    ++world.openDefects;
    ++world.defectsFound;
    tell(world, {.at = {}, .kind = NewsKind::DefectReported, .area = area, .other = {}, .amount = 1});
    arriveAt(world, id, stationAt(areaOf(world, area), std::max(def.entry, 0)));
}

void lineGoesOn(World& world, AreaId id, std::uint32_t ticket) {
    Area& area = areaOf(world, id);
    if (area.ticket != ticket) return;
    area.stopped = false;
    refreshAll(world, id);
    for (std::int32_t place = 0; place < area.stations; ++place) {
        startMachines(world, stationAt(area, place));
        admit(world, stationAt(area, place));
    }
    wake(world, id);
}

// Speed is 1 / (1 + drag * debt). A quarter of the encounters with debt make new debt (Besker, Martini, Bosch,
// Technical Debt Cripples Software Developer Productivity, TechDebt 2018): `contagion`.
std::int64_t debtSpeed(const World& world, AreaId area) {
    const std::int64_t drag = divideRounded(areaOf(world, area).debt * world.scenario->debt.drag.value, 1000);
    return divideRounded(kMillion * kMillion, kMillion + drag);
}

void addDebt(World& world, AreaId area) {
    const DebtDef& def = world.scenario->debt;
    if (def.perItem.value == 0) return;
    const std::int64_t lost = kMillion - debtSpeed(world, area);
    const std::int64_t fresh = static_cast<std::int64_t>(def.perItem.value) * 1000;
    areaOf(world, area).debt += fresh + divideRounded(fresh * def.contagion.value / 1000 * lost, kMillion);
}

}  // namespace gemba
