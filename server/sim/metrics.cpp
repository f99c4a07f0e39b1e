#include "server/sim/metrics.h"

#include <algorithm>
#include <span>

#include "server/sim/flow.h"

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

// The day that `end` closes; 0 is the first.
std::int32_t dayClosedBy(SimTime end) {
    return dayOf(std::max(end - Duration{1}, SimTime{}));
}

bool shippedBefore(const Item& item, SimTime day) {
    return item.stage == Stage::Shipped && item.arrivedAt < day;
}

// Planned parts are not on the floor yet; delivered ones are on it no more.
bool isThrough(Stage stage) {
    switch (stage) {
        case Stage::Planned:
        case Stage::Delivered:
        case Stage::Shipped:
        case Stage::Repaired:
        case Stage::Done:
        case Stage::Lost:
        case Stage::Free: return true;
        default: return false;
    }
}

std::vector<Duration> shares(std::span<const std::int64_t> spentMs, std::size_t now, Duration since) {
    std::vector<Duration> times;
    for (const std::int64_t ms : spentMs) times.push_back({ms});
    times[now] = times[now] + since;
    return times;
}

}  // namespace

FlowBand bandOf(const World& world, const Item& item) {
    switch (item.stage) {
        case Stage::OnPallet: return FlowBand::Pallet;
        case Stage::GateQueue:
        case Stage::InGate:
        case Stage::OnDock:
        case Stage::InRelease: return FlowBand::GateAndDock;
        case Stage::Shipped: return FlowBand::Shipped;
        default: return item.station.isNone() ? FlowBand::Backlog : bandAt(world, item.station);
    }
}

std::vector<FlowDay> flowByDay(const World& world) {
    std::vector<FlowDay> flow(static_cast<std::size_t>(dayOf(sessionTime(world))));
    for (FlowDay& day : flow) day.counts.resize(kFlowBands);
    const SimTime forever{kLongestMs};
    for (const Visit& visit : world.visits)
        if (visit.kind == ItemKind::Feature)
            addStay(flow, visit.band, sessionTime(world, visit.arrived), sessionTime(world, visit.ended));
    for (const Item& item : world.items)
        if (item.kind == ItemKind::Feature && item.stage != Stage::Lost && !shippedBefore(item, world.dayOne))
            addStay(flow, bandOf(world, item), sessionTime(world, item.arrivedAt), forever);
    return flow;
}

std::vector<LeadTime> leadTimes(const World& world) {
    std::vector<LeadTime> times;
    for (const Item& item : world.items) {
        if (item.kind != ItemKind::Feature || item.stage == Stage::Lost || times.size() == kMostListed) continue;
        if (shippedBefore(item, world.dayOne)) continue;
        const bool shipped = item.stage == Stage::Shipped;
        const SimTime end = shipped ? item.arrivedAt : world.now;
        LeadTime time;
        time.owner = item.owner;
        time.ageHours = static_cast<std::int32_t>((end - item.askedAt).ms / kMsPerHour);
        time.finishedDay = shipped ? dayClosedBy(sessionTime(world, end)) : -1;
        time.band = bandOf(world, item);
        times.push_back(time);
    }
    return times;
}

std::vector<Visit> unfinishedVisits(const World& world) {
    std::vector<Visit> open;
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (isThrough(item.stage)) continue;
        const bool begun = item.stage == Stage::InWork;
        open.push_back({.birth = item.birth,
                        .item = ItemId(i),
                        .kind = item.kind,
                        .owner = item.owner,
                        .source = item.source,
                        .band = bandOf(world, item),
                        .station = item.station,
                        .worker = {},
                        .asked = item.askedAt,
                        .arrived = item.arrivedAt,
                        .started = begun ? item.startedAt : world.now,
                        .finished = begun && item.finishedAt >= item.startedAt ? item.finishedAt : world.now,
                        .ended = world.now,
                        .touched = {item.touchMs}});
    }
    return open;
}

std::vector<Duration> timeByState(const World& world, const Worker& worker) {
    return shares(worker.spentMs, static_cast<std::size_t>(worker.state), world.now - worker.stateSince);
}

std::vector<Duration> timeByState(const World& world, const Station& station) {
    return shares(station.spentMs, static_cast<std::size_t>(station.state), world.now - station.since);
}

}  // namespace gemba
