#include "server/sim/metrics.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int64_t kMostListed = 8191;

// Adds a stay [from, to) to each day end inside it. A day's end belongs to the stay that begins there.
void addStay(std::vector<FlowDay>& flow, FlowBand band, SimTime from, SimTime to) {
    const std::int64_t first = (from.ms + kMsPerDay - 1) / kMsPerDay;
    for (std::int64_t day = std::max<std::int64_t>(first, 1); day <= static_cast<std::int64_t>(flow.size()); ++day) {
        if (day * kMsPerDay >= to.ms) break;
        ++flow[static_cast<std::size_t>(day - 1)].counts[static_cast<std::size_t>(band)];
    }
}

}  // namespace

FlowBand bandOf(const World& world, const Item& feature) {
    switch (feature.stage) {
        case Stage::Backlog: return FlowBand::Backlog;
        case Stage::OnPallet: return FlowBand::Pallet;
        case Stage::GateQueue:
        case Stage::InGate:
        case Stage::OnDock: return FlowBand::GateAndDock;
        case Stage::Shipped: return FlowBand::Shipped;
        default: break;
    }
    if (feature.station.isNone()) return FlowBand::Backlog;
    return defOf(world, feature.station).operation == Operation::Make ? FlowBand::Make : FlowBand::Review;
}

std::vector<FlowDay> flowByDay(const World& world) {
    std::vector<FlowDay> flow(static_cast<std::size_t>(dayOf(world.now)));
    for (FlowDay& day : flow) day.counts.resize(kFlowBands);
    const SimTime forever{kLongestMs};
    for (const Visit& visit : world.visits)
        if (world.items[visit.item.index()].kind == ItemKind::Feature)
            addStay(flow, visit.band, visit.arrived, visit.ended);
    for (const Item& item : world.items)
        if (item.kind == ItemKind::Feature) addStay(flow, bandOf(world, item), item.arrivedAt, forever);
    return flow;
}

std::vector<LeadTime> leadTimes(const World& world) {
    std::vector<LeadTime> times;
    for (const Item& item : world.items) {
        if (item.kind != ItemKind::Feature || times.size() == kMostListed) continue;
        const bool shipped = item.stage == Stage::Shipped;
        const SimTime end = shipped ? item.arrivedAt : world.now;
        LeadTime time;
        time.owner = item.owner;
        time.ageHours = static_cast<std::int32_t>((end - item.askedAt).ms / kMsPerHour);
        time.finishedDay = shipped ? dayOf(end) : -1;
        time.band = bandOf(world, item);
        times.push_back(time);
    }
    return times;
}

}  // namespace gemba
