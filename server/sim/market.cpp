#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

// The features it asked for and nobody began are asked of somebody else.
void withdrawBacklog(World& world, VendorId vendor) {
    for (Area& area : world.areas) {
        for (ItemId id = area.backlog.first; !id.isNone();) {
            const ItemId next = itemOf(world, id).next;
            if (itemOf(world, id).vendor == vendor) {
                remove(world.items, area.backlog, id);
                moveOn(world, id, {FlowBand::Backlog, world.now, world.now, Ending::GaveUp, {}, {}});
                lose(world, id);
            }
            id = next;
        }
    }
}

void takePeople(World& world, EmployerId employer) {
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        Worker& worker = world.workers[i];
        if (worker.machine || worker.employer != employer || worker.hands == Hands::Gone) continue;
        worker.leaving = true;
        if (worker.hands == Hands::Empty) leave(world, WorkerId(i));
    }
}

void fork(World& world, VendorId id) {
    const VendorDef& def = world.scenario->market.vendors[id.index()];
    world.customers[id.index()].forked = true;
    world.customers[id.index()].forkedAt = world.now;
    withdrawBacklog(world, id);
    if (!def.employer.isNone()) takePeople(world, def.employer);
    tell(world, {.at = {},
                 .kind = NewsKind::VendorForked,
                 .area = {},
                 .other = {},
                 .amount = static_cast<std::int32_t>(id.index())});
}

// What a vendor goes by: the smoothed lead time of its features, or the mean age of those it still waits for when
// that is worse.
std::int64_t opinionOf(const World& world, VendorId id) {
    const Vendor& customer = world.customers[id.index()];
    const std::int64_t open = world.vendors[id.index()].wanted;
    const std::int64_t age = open == 0 ? 0 : world.now.ms - customer.askedSumMs / open;
    return std::max(customer.opinionMs, age);
}

}  // namespace

Money earned(const World& world, const Item& feature) {
    const MarketDef& market = world.scenario->market;
    if (!feature.vendor.isNone() && world.customers[feature.vendor.index()].forked) return {};
    const std::int64_t lost = divideRounded((world.now - feature.askedAt).ms * market.lossPerDay.value, kMsPerDay);
    const auto kept = std::max<std::int64_t>(1000 - lost, market.least.value);
    const Money late{divideRounded((world.now - feature.askedAt).ms * feature.delayCost.euros, kMsPerDay)};
    const Money value = scaled(feature.value, Permille{static_cast<std::int32_t>(kept)});
    return std::max(value - late, Money{});
}

void vendorAsked(World& world, const Item& feature) {
    ++world.vendors[feature.vendor.index()].wanted;
    world.customers[feature.vendor.index()].askedSumMs += feature.askedAt.ms;
}

void vendorServed(World& world, const Item& feature) {
    if (feature.vendor.isNone()) return;
    VendorView& counts = world.vendors[feature.vendor.index()];
    Vendor& customer = world.customers[feature.vendor.index()];
    --counts.wanted;
    customer.askedSumMs -= feature.askedAt.ms;
    if (feature.stage != Stage::Shipped) return;
    const std::int64_t lead = (world.now - feature.askedAt).ms;
    const bool first = counts.shipped == 0 && customer.opinionMs == 0;  // before day 1 it may have got some
    const std::int64_t weight = first ? 1000 : world.scenario->market.smoothing.value;
    customer.opinionMs += divideRounded((lead - customer.opinionMs) * weight, 1000);
    ++counts.shipped;
}

void judgePatience(World& world) {
    for (std::size_t i = 0; i < world.customers.size(); ++i) {
        const std::int32_t patience = world.scenario->market.vendors[i].patienceDays;
        if (patience == 0 || world.customers[i].forked) continue;
        if (opinionOf(world, VendorId(i)) > days(patience).ms) fork(world, VendorId(i));
    }
}

}  // namespace gemba
