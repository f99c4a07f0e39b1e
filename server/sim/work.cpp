#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

constexpr std::size_t kNoSource = kMaxSources;

struct Job {
    ItemId item;
    StationId station;
    bool isNew = false;  // out of the backlog
};

// Nobody reviews what they wrote or have passed already.
bool mayTake(WorkerId worker, const Item& item, Operation operation) {
    return operation != Operation::Review ||
           (item.author != worker && item.firstReviewer != worker && item.secondReviewer != worker);
}

// Favoured: only boxes of the vendor that the worker's employer whispers about.
enum class Pick : std::uint8_t { Any, Favoured };

ItemId bestOf(const World& world, WorkerId worker, Operation operation, const Lane& lane, Pick pick = Pick::Any) {
    const auto found = std::find_if(lane.begin(), lane.end(), [&](ItemId id) {
        return mayTake(worker, itemOf(world, id), operation) &&
               (pick == Pick::Any || isFavoured(world, workerOf(world, worker).employer, itemOf(world, id)));
    });
    return found == lane.end() ? ItemId{} : *found;
}

bool mayServe(const World& world, const Worker& worker, StationId id) {
    if (!worker.post.isNone() && worker.post != id) return false;
    const StationDef& def = defOf(world, id);
    if (!isPeopleStation(def) || (def.desks > 0 && stationOf(world, id).inWork >= def.desks)) return false;
    return speedOf(world, worker, id).value > 0;
}

// New own work starts only while every station of its area has room below its limit.
bool hasRoom(const World& world, const Area& area) {
    for (std::int32_t place = 0; place < area.stations; ++place) {
        const Station& station = stationOf(world, stationAt(area, place));
        if (wipOf(station) >= station.wipLimit) return false;
    }
    return true;
}

// The source whose item has waited longest among those that the worker may start; an endless one only when no other
// has anything.
std::size_t sourceFor(const World& world, const Worker& worker) {
    const Area& area = areaOf(world, worker.area);
    const std::vector<SourceDef>& sources = defOf(world, worker.area).sources;
    const auto mayStart = [&](std::size_t source) {
        const SourceDef& def = sources[source];
        return def.start == Start::Pull && mayServe(world, worker, stationAt(area, def.entry));
    };
    for (const ItemId id : walk(world.items, area.backlog))
        if (const auto source = static_cast<std::size_t>(itemOf(world, id).source); mayStart(source)) return source;
    for (std::size_t source = 0; source < sources.size(); ++source)
        if (sources[source].process == Process::Endless && mayStart(source)) return source;
    return kNoSource;
}

// The oldest own box of the favoured vendor that the worker may start.
Job newFavour(World& world, const Worker& worker) {
    const Area& area = areaOf(world, worker.area);
    const std::vector<SourceDef>& sources = defOf(world, worker.area).sources;
    for (const ItemId id : walk(world.items, area.backlog)) {
        const SourceDef& source = sources[static_cast<std::size_t>(itemOf(world, id).source)];
        if (source.start != Start::Pull || !isFavoured(world, worker.employer, itemOf(world, id))) continue;
        if (!mayServe(world, worker, stationAt(area, source.entry))) continue;
        takeThis(world, id);
        return {id, stationAt(area, source.entry), true};
    }
    return {};
}

Job newWork(World& world, const Worker& worker, Pick pick) {
    if (!hasLeave(world, worker.area) || !hasRoom(world, areaOf(world, worker.area))) return {};
    if (pick == Pick::Favoured) return newFavour(world, worker);
    const std::size_t source = sourceFor(world, worker);
    if (source == kNoSource) return {};
    const std::int32_t entry = defOf(world, worker.area).sources[source].entry;
    return {takeNew(world, worker.area, source), stationAt(areaOf(world, worker.area), entry), true};
}

// Downstream stations first: what is nearly done is done.
Job waitingWork(const World& world, WorkerId id, std::size_t lane, Pick pick) {
    const Worker& worker = workerOf(world, id);
    const Area& area = areaOf(world, worker.area);
    for (std::int32_t place = area.stations - 1; place >= 0; --place) {
        const StationId station = stationAt(area, place);
        const Lane& waiting = stationOf(world, station).lanes[lane];
        if (waiting.empty()) continue;
        const StationDef& def = defOf(world, station);
        if (static_cast<std::int32_t>(waiting.size()) < def.batch || !mayServe(world, worker, station)) continue;
        if (const ItemId item = bestOf(world, id, def.operation, waiting, pick); !item.isNone()) return {item, station};
    }
    return {};
}

Job nextOf(World& world, WorkerId id, Pick pick) {
    const Worker& worker = workerOf(world, id);
    const Area& area = areaOf(world, worker.area);
    if (area.waiting > 0)
        if (const Job job = waitingWork(world, id, kExpediteLane, pick); !job.item.isNone()) return job;
    for (const WorkClass workClass : area.order) {
        Job job;
        if (workClass == WorkClass::StartNew) {
            job = newWork(world, worker, pick);
        } else if (area.waiting > 0) {
            job = waitingWork(world, id, static_cast<std::size_t>(workClass), pick);
        }
        if (!job.item.isNone()) return job;
    }
    return {};
}

// By the lead's order of work; but what the employer whispers comes before it.
Job nextJob(World& world, WorkerId id) {
    const std::uint32_t employer = 1U << (workerOf(world, id).employer.value & 31U);
    if ((world.favours & employer) != 0 && !workerOf(world, id).employer.isNone())
        if (const Job job = nextOf(world, id, Pick::Favoured); !job.item.isNone()) return job;
    return nextOf(world, id, Pick::Any);
}

void startNew(World& world, WorkerId worker, const Job& job) {
    admitOwn(world, job.item);
    itemOf(world, job.item).station = job.station;
    begin(world, worker, job.item, job.station);
}

// The first item and, where a station takes several up at once, those behind it that the worker may take.
void startWaiting(World& world, WorkerId worker, const Job& job) {
    const StationDef& def = defOf(world, job.station);
    const std::size_t lane = laneOf(world, itemOf(world, job.item), job.station);
    ItemId last;
    ItemId next = job.item;
    for (std::int32_t n = 0; n < def.batch && !next.isNone(); ++n) {
        takeFromQueue(world, next);
        itemOf(world, next).next = {};
        if (!last.isNone()) itemOf(world, last).next = next;
        last = next;
        next = bestOf(world, worker, def.operation, stationOf(world, job.station).lanes[lane]);
    }
    begin(world, worker, job.item, job.station);
    admit(world, job.station);
}

bool nothingToDo(const Area& area, const AreaDef& def) {
    const bool endless = std::any_of(def.sources.begin(), def.sources.end(),
                                     [](const SourceDef& source) { return source.process == Process::Endless; });
    return area.waiting == 0 && area.backlog.empty() && !endless;
}

}  // namespace

void dispatch(World& world, AreaId id) {
    for (std::size_t i = 0; i < areaOf(world, id).people.size(); ++i) {
        if (nothingToDo(areaOf(world, id), defOf(world, id))) return;
        const WorkerId worker = areaOf(world, id).people[i];
        if (workerOf(world, worker).hands != Hands::Empty || !isAble(world, workerOf(world, worker))) continue;
        const Job job = nextJob(world, worker);
        if (job.item.isNone()) continue;
        if (job.isNew) {
            startNew(world, worker, job);
        } else {
            startWaiting(world, worker, job);
        }
    }
}

}  // namespace gemba
