#include <array>
#include <bit>

#include "server/sim/flow.h"

namespace gemba {

namespace {

void ship(World& world, ItemId id) {
    Item& feature = itemOf(world, id);
    moveOn(world, id, {FlowBand::GateAndDock, feature.arrivedAt, world.now, Ending::Left, {}, {}});
    feature.stage = Stage::Shipped;
    const Money money = earned(world, feature);
    world.earned = world.earned + money;
    world.factory = world.factory + money;
    writeOff(world, id);
    ++world.shipped;
    ++areaOf(world, feature.owner).shipped;
    addDebt(world, feature.owner);
    vendorServed(world, feature);
    scheduleDefects(world, id);
}

// n-th release: effort * practice^log2(n). Wright, Factors affecting the cost of airplanes, J. Aeronautical Sciences
// 3 (1936): each doubling of the number made takes the cost of one to the same share.
Duration releaseTime(const World& world) {
    const ReleaseDef& def = world.scenario->release;
    const auto nth = static_cast<std::uint64_t>(world.releases + 1);
    Duration time = scaled(def.effort, Permille{1000 - world.fasterDelivery.value});
    if (def.practice.value == 1000 || nth == 1) return time;
    const Fixed lnN = minusLog(~std::uint64_t{0} / nth);
    const Fixed lnPractice = -minusLog(~std::uint64_t{0} / 1000 * static_cast<std::uint64_t>(def.practice.value));
    constexpr Fixed kLogOfTwo = 2977044472;  // 32.32
    const Fixed exponent = static_cast<Fixed>(static_cast<Wide>(lnN) * lnPractice / kLogOfTwo);
    return {static_cast<std::int64_t>(static_cast<Wide>(time.ms) * exponentialOf(exponent) >> 32)};
}

std::int32_t readyToShip(const World& world) {
    std::int32_t ready = 0;
    for (const ItemId id : walk(world.items, world.dock)) ready += itemOf(world, id).held ? 0 : 1;
    return ready;
}

// Items that bring the release down, one chance each: a release of k fails with 1 - (1 - risk)^k.
bool breaksRelease(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    const auto nth = static_cast<std::uint64_t>(item.releases++);
    return happens(world.luck.draw(Purpose::ReleaseRisk, item.birth, nth), world.scenario->release.risk);
}

void repairCulprit(World& world, ItemId id) {
    Item& item = itemOf(world, id);
    remove(world.items, world.inRelease, id);
    moveOn(world, id, {FlowBand::GateAndDock, item.arrivedAt, world.now, Ending::SentBack, {}, {}});
    item.rework = true;
    item.repair = world.scenario->gate.rot.rework;
    const Area& area = areaOf(world, item.owner);
    arriveAt(world, id, makeBefore(world, stationAt(area, area.stations - 1)));
}

void rollBack(World& world) {
    tell(world, {.at = {}, .kind = NewsKind::ReleaseFailed, .area = {}, .other = {}, .amount = world.inRelease.count});
    while (!world.inRelease.empty()) {
        const ItemId id = world.inRelease.last;
        remove(world.items, world.inRelease, id);
        prepend(world.items, world.dock, id);
        itemOf(world, id).stage = Stage::OnDock;
    }
}

void shipAll(World& world) {
    std::array<std::int32_t, kMaxAreas> byArea{};
    const std::int32_t all = world.inRelease.count;
    while (!world.inRelease.empty()) {
        const ItemId id = world.inRelease.first;
        remove(world.items, world.inRelease, id);
        ++byArea[itemOf(world, id).owner.index()];
        ship(world, id);
    }
    tell(world, {.at = {}, .kind = NewsKind::Released, .area = {}, .other = {}, .amount = all});
    for (std::size_t i = 0; i < world.areas.size(); ++i)
        if (byArea[i] > 0)
            tell(world,
                 {.at = {}, .kind = NewsKind::FeatureShipped, .area = AreaId(i), .other = {}, .amount = byArea[i]});
}

}  // namespace

void shipOnDemand(World& world) {
    const ReleaseDef& def = world.scenario->release;
    if (def.everyDays > 0 || !world.inRelease.empty()) return;
    if (world.dock.count >= def.batch && readyToShip(world) >= def.batch) startRelease(world);
}

void startRelease(World& world) {
    for (ItemId id = world.dock.first; !id.isNone();) {
        const ItemId next = itemOf(world, id).next;
        if (!itemOf(world, id).held) {
            remove(world.items, world.dock, id);
            append(world.items, world.inRelease, id);
            itemOf(world, id).stage = Stage::InRelease;
        }
        id = next;
    }
    const Duration time = releaseTime(world);
    ++world.releases;
    if (time.ms == 0) return releaseDone(world);
    world.calendar.schedule(world.now + time, EventKind::ReleaseDone, 0);
}

bool canRelease(const World& world) {
    return world.inRelease.empty() && readyToShip(world) > 0;
}

void setCadence(World& world, std::int32_t everyDays) {
    const SimTime last = world.nextRelease - days(world.releaseEveryDays);
    world.releaseEveryDays = everyDays;
    world.nextRelease = std::max(last + days(everyDays), world.now);
    world.calendar.schedule(world.nextRelease, EventKind::Release, 0, ++world.releaseTicket);
}

void enterDock(World& world, ItemId id) {
    itemOf(world, id).stage = Stage::OnDock;
    append(world.items, world.dock, id);
    shipOnDemand(world);
}

void releaseOnCalendar(World& world) {
    if (canRelease(world)) startRelease(world);
    world.nextRelease = world.now + days(world.releaseEveryDays);
    world.calendar.schedule(world.nextRelease, EventKind::Release, 0, world.releaseTicket);
}

void releaseDone(World& world) {
    bool failed = false;
    for (ItemId id = world.inRelease.first; !id.isNone();) {
        const ItemId next = itemOf(world, id).next;
        if (breaksRelease(world, id)) {
            repairCulprit(world, id);
            failed = true;
        }
        id = next;
    }
    if (failed) {
        rollBack(world);
    } else {
        shipAll(world);
    }
    shipOnDemand(world);
}

}  // namespace gemba
