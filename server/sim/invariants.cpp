#include "server/sim/invariants.h"

#include <algorithm>
#include <vector>

namespace gemba {

namespace {

using Counts = std::vector<std::int32_t>;

std::string named(const char* what, std::size_t index) {
    return std::string(what) + " " + std::to_string(index);
}

// Adds one for each mention; false when an id points nowhere.
bool mention(Counts& counts, const std::vector<ItemId>& ids) {
    return std::all_of(ids.begin(), ids.end(), [&](ItemId id) {
        if (id.index() >= counts.size()) return false;
        ++counts[id.index()];
        return true;
    });
}

std::string brokenShape(const World& world) {
    const Scenario& scenario = *world.scenario;
    if (world.areas.size() != scenario.areas.size()) return "the number of areas differs";
    if (world.managers.size() != scenario.seats.size()) return "the number of seats differs";
    if (world.vendors.size() != scenario.market.vendors.size()) return "the number of vendors differs";
    std::size_t stations = 0;
    std::size_t workers = 0;
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        const Area& area = world.areas[i];
        if (area.firstStation.index() != stations || area.firstWorker.index() != workers) return named("area", i);
        if (static_cast<std::size_t>(area.stations) != scenario.areas[i].stations.size())
            return named("stations of area", i);
        stations += static_cast<std::size_t>(area.stations);
        workers += static_cast<std::size_t>(area.workers);
    }
    if (stations != world.stations.size() || workers != world.workers.size()) return "stations or workers are missing";
    for (const Station& station : world.stations)
        if (station.lanes.size() != kWorkClasses || station.area.index() >= world.areas.size())
            return "a station's lanes";
    return {};
}

bool shouldBeMentioned(Stage stage) {
    return stage != Stage::Planned && stage != Stage::Refused && stage != Stage::Delivered && stage != Stage::Shipped &&
           stage != Stage::Repaired;
}

// Items are neither lost nor doubled: each is in exactly the one list that its stage says.
std::string lostItem(const World& world) {
    Counts counts(world.items.size(), 0);
    bool fine = mention(counts, world.pallets) && mention(counts, world.gateQueue) && mention(counts, world.inGate) &&
                mention(counts, world.dock);
    for (const Area& area : world.areas) fine = fine && mention(counts, area.backlog) && mention(counts, area.inbox);
    for (const Station& station : world.stations)
        for (const Lane& lane : station.lanes) fine = fine && mention(counts, lane.items);
    for (const Worker& worker : world.workers)
        if (!worker.item.isNone()) fine = fine && mention(counts, {worker.item});
    if (!fine) return "a list names an item that is not there";
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] != (shouldBeMentioned(world.items[i].stage) ? 1 : 0)) return named("item is lost or doubled:", i);
    return {};
}

std::string wrongParts(const World& world) {
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        std::int32_t missing = 0;
        for (const ItemId part : item.parts) {
            if (part.index() >= world.items.size() || world.items[part.index()].parent != ItemId(i))
                return named("a part that is not its feature's:", i);
            missing += world.items[part.index()].stage == Stage::Delivered ? 0 : 1;
        }
        if (missing != item.missing) return named("missing parts are counted wrongly:", i);
    }
    return {};
}

std::string wrongWork(const World& world) {
    Counts inWork(world.stations.size(), 0);
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        const Worker& worker = world.workers[i];
        if (worker.item.isNone() != worker.station.isNone()) return named("half a job:", i);
        if (worker.station.isNone()) continue;
        if (worker.station.index() >= inWork.size()) return named("a job nowhere:", i);
        ++inWork[worker.station.index()];
        const Item& item = world.items[worker.item.index()];
        const bool review = defOf(world, worker.station).operation == Operation::Review;
        if (item.stage != Stage::InWork || (review && item.author == WorkerId(i))) return named("a wrong job:", i);
    }
    for (std::size_t i = 0; i < inWork.size(); ++i)
        if (inWork[i] != world.stations[i].inWork) return named("work is counted wrongly at station", i);
    return {};
}

}  // namespace

std::string brokenInvariant(const World& world) {
    for (const auto& judge : {brokenShape, lostItem, wrongParts, wrongWork})
        if (std::string broken = judge(world); !broken.empty()) return broken;
    return {};
}

}  // namespace gemba
