#include "server/sim/invariants.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include "server/sim/flow.h"

namespace gemba {

namespace {

using Counts = std::vector<std::int32_t>;

std::string named(const char* what, std::size_t index) {
    return std::string(what) + " " + std::to_string(index);
}

// Adds one for each mention; false when an id points nowhere.
bool mention(Counts& counts, ItemId id) {
    if (id.index() >= counts.size()) return false;
    ++counts[id.index()];
    return true;
}

// Walks a list at most as far as it says it is long, so that a damaged one cannot lead in circles.
bool mention(Counts& counts, const World& world, const ItemList& list) {
    ItemId id = list.first;
    for (std::int32_t n = 0; n < list.count; ++n) {
        if (!mention(counts, id)) return false;
        id = itemOf(world, id).next;
    }
    return id.isNone();
}

bool mentionLoad(Counts& counts, const World& world, ItemId first) {
    for (std::size_t n = 0; !first.isNone(); ++n) {
        if (n > world.items.size() || !mention(counts, first)) return false;
        first = itemOf(world, first).next;
    }
    return true;
}

bool refersWell(const World& world, const Area& area) {
    return std::all_of(area.people.begin(), area.people.end(),
                       [&](WorkerId id) { return id.index() < world.workers.size(); });
}

std::string brokenShape(const World& world) {
    const Scenario& scenario = *world.scenario;
    if (world.areas.size() != scenario.areas.size()) return "the number of areas differs";
    if (world.managers.size() != scenario.seats.size()) return "the number of seats differs";
    if (world.dayOne != dayOneOf(scenario.session)) return "day 1 begins at another time";
    if (world.vendors.size() != scenario.market.vendors.size()) return "the number of vendors differs";
    if (world.customers.size() != scenario.market.vendors.size()) return "the number of customers differs";
    if (world.projects.size() != scenario.projects.size()) return "the number of projects differs";
    std::size_t stations = 0;
    for (std::size_t i = 0; i < world.areas.size(); ++i) {
        const Area& area = world.areas[i];
        if (area.firstStation.index() != stations) return named("area", i);
        if (static_cast<std::size_t>(area.stations) != scenario.areas[i].stations.size())
            return named("stations of area", i);
        if (area.sources.size() != scenario.areas[i].sources.size()) return named("sources of area", i);
        if (!refersWell(world, area)) return named("people of area", i);
        stations += static_cast<std::size_t>(area.stations);
    }
    if (stations != world.stations.size()) return "stations are missing";
    for (const Station& station : world.stations)
        if (station.area.index() >= world.areas.size() ||
            station.place >= static_cast<std::int32_t>(scenario.areas[station.area.index()].stations.size()))
            return "a station's lanes";
    for (const Worker& worker : world.workers) {
        if (worker.area.index() >= world.areas.size() || worker.home.index() >= world.areas.size())
            return "a worker's area";
        if (worker.machine && worker.post.index() >= stations) return "a machine's station";
    }
    return {};
}

bool shouldBeMentioned(Stage stage) {
    switch (stage) {
        case Stage::Planned:
        case Stage::Refused:
        case Stage::Delivered:
        case Stage::Shipped:
        case Stage::Repaired:
        case Stage::Done:
        case Stage::Lost: return false;
        default: return true;
    }
}

bool mentionQueues(Counts& counts, const Station& station) {
    for (const Lane& lane : station.lanes) {
        if (lane.gone < 0 || static_cast<std::size_t>(lane.gone) > lane.items.size()) return false;
        for (const ItemId id : lane)
            if (!mention(counts, id)) return false;
    }
    return true;
}

// Items are neither lost nor doubled: each is in exactly the one list that its stage says.
std::string lostItem(const World& world) {
    Counts counts(world.items.size(), 0);
    bool fine = mention(counts, world, world.pallets) && mention(counts, world, world.gateQueue) &&
                mention(counts, world, world.dock) && mention(counts, world, world.inRelease);
    for (const GateEntry& entry : world.gate) fine = fine && mention(counts, entry.item);
    for (const ItemId id : world.freeItems) fine = fine && mention(counts, id);
    for (const Area& area : world.areas)
        fine = fine && mention(counts, world, area.backlog) && mention(counts, world, area.inbox);
    for (const Station& station : world.stations) fine = fine && mentionQueues(counts, station);
    for (const Worker& worker : world.workers) fine = fine && mentionLoad(counts, world, worker.item);
    if (!fine) return "a list names an item that is not there";
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] != (shouldBeMentioned(world.items[i].stage) ? 1 : 0)) return named("item is lost or doubled:", i);
    return {};
}

std::string wrongParts(const World& world) {
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (item.stage == Stage::Free) continue;
        std::int32_t missing = 0;
        std::size_t parts = 0;
        for (ItemId part = item.firstPart; !part.isNone(); part = itemOf(world, part).nextPart) {
            if (part.index() >= world.items.size() || itemOf(world, part).parent != ItemId(i) || ++parts > kMaxParts)
                return named("a part that is not its item's:", i);
            missing += itemOf(world, part).stage == Stage::Delivered ? 0 : 1;
        }
        if (missing != item.missing) return named("missing parts are counted wrongly:", i);
    }
    return {};
}

struct StationCounts {
    std::int32_t inWork = 0;
    std::int32_t atWork = 0;
    std::int32_t blocked = 0;
    std::int32_t down = 0;
    std::int32_t free = 0;
};

std::string wrongJob(const World& world, std::size_t index, std::vector<StationCounts>& counts) {
    const Worker& worker = world.workers[index];
    const bool handsFull = worker.hands != Hands::Empty && worker.hands != Hands::Gone;
    if (handsFull == worker.item.isNone() || handsFull == worker.station.isNone()) return named("half a job:", index);
    const StationId place = worker.machine ? worker.post : worker.station;
    if (place.isNone()) return {};
    if (place.index() >= counts.size()) return named("a job nowhere:", index);
    StationCounts& count = counts[place.index()];
    count.down += worker.down ? 1 : 0;
    count.free += worker.counted ? 1 : 0;
    count.blocked += worker.hands == Hands::Holding ? 1 : 0;
    const bool busy = worker.hands == Hands::Working || worker.hands == Hands::SettingUp;
    count.atWork += busy && !worker.down && !worker.offShift ? 1 : 0;
    for (ItemId id = worker.item; !id.isNone(); id = itemOf(world, id).next) {
        const Item& item = itemOf(world, id);
        ++count.inWork;
        const bool own = defOf(world, place).operation == Operation::Review && item.author == WorkerId(index);
        if (item.stage != Stage::InWork || item.station != place || (own && busy)) return named("a wrong job:", index);
    }
    return {};
}

std::string wrongWork(const World& world) {
    std::vector<StationCounts> counts(world.stations.size());
    for (std::size_t i = 0; i < world.workers.size(); ++i)
        if (std::string wrong = wrongJob(world, i, counts); !wrong.empty()) return wrong;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Station& station = world.stations[i];
        std::size_t waiting = 0;
        for (const Lane& lane : station.lanes) waiting += lane.size();
        const StationCounts& count = counts[i];
        if (count.inWork != station.inWork || count.atWork != station.atWork || count.blocked != station.blocked ||
            count.down != station.down || count.free != station.free ||
            waiting != static_cast<std::size_t>(station.waiting))
            return named("work is counted wrongly at station", i);
    }
    return {};
}

// Everybody and every station is in exactly one state at any time: the times in them sum to all of it.
std::string wrongTimes(const World& world) {
    const auto sum = [](std::span<const std::int64_t> spent) {
        return std::accumulate(spent.begin(), spent.end(), std::int64_t{0});
    };
    for (std::size_t i = 0; i < world.stations.size(); ++i)
        if (sum(world.stations[i].spentMs) != (world.stations[i].since - world.dayOne).ms)
            return named("times of station", i);
    for (std::size_t i = 0; i < world.workers.size(); ++i) {
        const Worker& worker = world.workers[i];
        if (sum(worker.spentMs) != (worker.stateSince - worker.joinedAt).ms) return named("times of worker", i);
        if (worker.state != stateOf(world, worker)) return named("the state of worker", i);
    }
    return {};
}

}  // namespace

std::string brokenInvariant(const World& world) {
    for (const auto& judge : {brokenShape, lostItem, wrongParts, wrongWork, wrongTimes})
        if (std::string broken = judge(world); !broken.empty()) return broken;
    return {};
}

}  // namespace gemba
