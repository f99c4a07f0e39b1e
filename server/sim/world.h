// The whole state of one factory. Plain data with one field list each, so it can be hashed, saved, loaded and dumped.
// The handlers in this room are its only writers.
#pragma once

#include <array>
#include <vector>

#include "server/sim/event_calendar.h"
#include "server/sim/random.h"
#include "shared/protocol/debrief.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// Where an item is in its life. Parts: Planned → Requested → (Refused → Requested)* → Queued ⇄ InWork → Delivered.
// Features: Backlog → Queued ⇄ InWork → OnPallet → GateQueue → InGate → OnDock → Shipped. Defects end as Repaired.
enum class Stage : std::uint8_t {
    Backlog,
    Planned,
    Requested,
    Refused,
    Queued,
    InWork,
    OnPallet,
    Delivered,
    GateQueue,
    InGate,
    OnDock,
    Shipped,
    Repaired
};
inline constexpr int kStages = 13;

struct Item {
    std::uint64_t birth = 0;
    ItemKind kind = ItemKind::Feature;
    Stage stage = Stage::Backlog;
    AreaId owner;       // whose feature it is; a part's is the feature's
    AreaId maker;       // whose people work on it
    ItemId parent;      // of a part or a defect: the feature
    VendorId vendor;    // who asked for the feature
    StationId station;  // when Queued or InWork
    WorkerId author;    // who made it last
    Permille size{1000};
    Money value;
    SimTime askedAt;         // when it came into being
    SimTime arrivedAt;       // at the place where it is now
    SimTime workedAt;        // when making it last ended
    SimTime refreshedAt;     // when the whole assembly was last brought up to date after a failed gate run
    std::int32_t makes = 0;  // finished visits, by kind: they number the draws
    std::int32_t reviews = 0;
    std::int32_t gateRuns = 0;
    std::int32_t timesRefused = 0;
    std::int32_t missing = 0;  // parts not delivered
    bool rework = false;
    std::vector<ItemId> parts;

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("birth", self.birth);
        archive.field("kind", self.kind, 0, kItemKinds - 1);
        archive.field("stage", self.stage, 0, kStages - 1);
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("maker", self.maker, 0, kAnyId);
        archive.field("parent", self.parent, 0, kAnyId);
        archive.field("vendor", self.vendor, 0, kAnyId);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("author", self.author, 0, kAnyId);
        archive.field("size", self.size, 0, 100'000);
        archive.field("value", self.value, -kMostMoney, kMostMoney);
        archive.field("askedAt", self.askedAt, 0, kLongestMs);
        archive.field("arrivedAt", self.arrivedAt, 0, kLongestMs);
        archive.field("workedAt", self.workedAt, 0, kLongestMs);
        archive.field("refreshedAt", self.refreshedAt, 0, kLongestMs);
        archive.field("makes", self.makes, 0, 1 << 20);
        archive.field("reviews", self.reviews, 0, 1 << 20);
        archive.field("gateRuns", self.gateRuns, 0, 1 << 20);
        archive.field("timesRefused", self.timesRefused, 0, 1 << 20);
        archive.field("missing", self.missing, 0, kMaxParts);
        archive.field("rework", self.rework, 0, 1);
        archive.numbers("parts", self.parts, kMaxParts, 0, kAnyId);
    }
    bool operator==(const Item&) const = default;
};

// Items of one work class waiting at one station, front is the longest there.
struct Lane {
    std::vector<ItemId> items;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("items", self.items, kMaxItems, 0, kAnyId);
    }
    bool operator==(const Lane&) const = default;
};

struct Station {
    AreaId area;
    std::int32_t place = 0;  // in its area's order
    std::int32_t wipLimit = kNoWipLimit;
    std::int32_t inWork = 0;
    std::vector<Lane> lanes = std::vector<Lane>(kWorkClasses);
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("area", self.area, 0, kAnyId);
        archive.field("place", self.place, 0, kMaxStations);
        archive.field("wipLimit", self.wipLimit, 1, kNoWipLimit);
        archive.field("inWork", self.inWork, 0, kMaxWorkers);
        archive.list("lanes", self.lanes, kWorkClasses);
    }
    bool operator==(const Station&) const = default;
};

struct Worker {
    AreaId area;             // where it sits
    EmployerId employer;     // who pays it: another fact
    std::int32_t group = 0;  // its PeopleDef in the area
    StationId post;          // the only station it serves; none = any it has the skill for
    StationId station;       // where it works now; none = starved
    ItemId item;
    SimTime since;            // of the present state
    std::int64_t busyMs = 0;  // finished work
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("area", self.area, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
        archive.field("group", self.group, 0, kMaxWorkers);
        archive.field("post", self.post, 0, kAnyId);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("item", self.item, 0, kAnyId);
        archive.field("since", self.since, 0, kLongestMs);
        archive.field("busyMs", self.busyMs, 0, kLongestMs);
    }
    bool operator==(const Worker&) const = default;
};

struct Area {
    StationId firstStation;
    std::int32_t stations = 0;
    WorkerId firstWorker;
    std::int32_t workers = 0;
    std::int32_t arrivals = 0;     // features asked for so far: numbers their births
    std::vector<WorkClass> order;  // its lead's order of work
    std::vector<ItemId> backlog;   // own features not started, oldest first
    std::vector<ItemId> inbox;     // parts asked for and not answered, oldest first
    Report report = Report::OnPlan;
    SimTime reportAt;
    std::int32_t shipped = 0;  // own features
    std::vector<std::int64_t> bonusByDay;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("firstStation", self.firstStation, 0, kAnyId);
        archive.field("stations", self.stations, 0, kMaxStations);
        archive.field("firstWorker", self.firstWorker, 0, kAnyId);
        archive.field("workers", self.workers, 0, kMaxWorkers);
        archive.field("arrivals", self.arrivals, 0, kMaxItems);
        archive.numbers("order", self.order, kWorkClasses, 0, kWorkClasses - 1);
        archive.numbers("backlog", self.backlog, kMaxItems, 0, kAnyId);
        archive.numbers("inbox", self.inbox, kMaxItems, 0, kAnyId);
        archive.field("report", self.report, 0, kReports - 1);
        archive.field("reportAt", self.reportAt, 0, kLongestMs);
        archive.field("shipped", self.shipped, 0, kMaxItems);
        archive.numbers("bonusByDay", self.bonusByDay, 4095, -kMostMoney, kMostMoney);
    }
    bool operator==(const Area&) const = default;
};

struct Manager {
    AreaId from;
    AreaId to;
    SimTime leftAt;
    SimTime arrivesAt;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("leftAt", self.leftAt, 0, kLongestMs);
        archive.field("arrivesAt", self.arrivesAt, 0, kLongestMs);
    }
    bool operator==(const Manager&) const = default;
};

// One finished stay of an item at a place: the only source of statistics.
struct Visit {
    ItemId item;
    FlowBand band = FlowBand::Backlog;
    StationId station;  // none off the stations
    WorkerId worker;
    SimTime arrived;
    SimTime started;  // service; equals ended where nobody serves
    SimTime ended;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("item", self.item, 0, kAnyId);
        archive.field("band", self.band, 0, kFlowBands - 1);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("arrived", self.arrived, 0, kLongestMs);
        archive.field("started", self.started, 0, kLongestMs);
        archive.field("ended", self.ended, 0, kLongestMs);
    }
    bool operator==(const Visit&) const = default;
};

inline constexpr std::size_t kKeptNews = 64;

struct World {
    const Scenario* scenario = nullptr;  // outlives the world; not part of its state
    Luck luck;
    SimTime now;
    EventCalendar calendar;
    std::vector<Area> areas;
    std::vector<Station> stations;
    std::vector<Worker> workers;
    std::vector<Item> items;
    std::vector<ItemId> pallets;    // features that wait for parts, oldest first
    std::vector<ItemId> gateQueue;  // oldest first
    std::vector<ItemId> inGate;
    std::vector<ItemId> dock;       // oldest first
    std::vector<Manager> managers;  // one per seat
    std::vector<VendorView> vendors;
    std::vector<NewsView> news;  // oldest first, at most kKeptNews
    std::vector<Visit> visits;
    Money factory;
    std::int32_t shipped = 0;
    std::int32_t openDefects = 0;
    SimTime nextRelease;
    std::vector<std::int64_t> factoryByDay;

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("seed", self.luck.seed);
        archive.field("now", self.now, 0, kLongestMs);
        archive.object("calendar", self.calendar);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("stations", self.stations, kMaxStations);
        archive.list("workers", self.workers, kMaxWorkers);
        archive.list("items", self.items, kMaxItems);
        archive.numbers("pallets", self.pallets, kMaxItems, 0, kAnyId);
        archive.numbers("gateQueue", self.gateQueue, kMaxItems, 0, kAnyId);
        archive.numbers("inGate", self.inGate, kMaxItems, 0, kAnyId);
        archive.numbers("dock", self.dock, kMaxItems, 0, kAnyId);
        archive.list("managers", self.managers, 2 * kMaxAreas);
        archive.list("vendors", self.vendors, kMaxAreas);
        archive.list("news", self.news, kKeptNews);
        archive.list("visits", self.visits, std::size_t{1} << 24);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.field("shipped", self.shipped, 0, kMaxItems);
        archive.field("openDefects", self.openDefects, 0, kMaxItems);
        archive.field("nextRelease", self.nextRelease, 0, kLongestMs);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
    }
};

// Day 1, first hour: people at their desks, the first backlog there, nothing started.
[[nodiscard]] World makeWorld(const Scenario& scenario, std::uint64_t seed);

[[nodiscard]] inline const AreaDef& defOf(const World& world, AreaId area) {
    return world.scenario->areas[area.index()];
}
[[nodiscard]] inline const StationDef& defOf(const World& world, StationId id) {
    const Station& station = world.stations[id.index()];
    return defOf(world, station.area).stations[static_cast<std::size_t>(station.place)];
}
[[nodiscard]] inline StationId stationAt(const Area& area, std::int32_t place) {
    return StationId(area.firstStation.index() + static_cast<std::size_t>(place));
}
[[nodiscard]] std::int32_t wipOf(const Station& station);  // waiting and in work
[[nodiscard]] std::int32_t waitingAt(const Station& station);
[[nodiscard]] Permille speedOf(const World& world, const Worker& worker, StationId station);  // 0 = lacks the skill
[[nodiscard]] WorkerState stateOf(const World& world, const Worker& worker);
// Chance that work is sent back after `waited`.
[[nodiscard]] Permille rotChance(const RotDef& rot, Duration waited);
[[nodiscard]] Money bonusOf(const World& world, AreaId area);
void tell(World& world, NewsView news);

}  // namespace gemba
