// The whole state of one factory. Plain data with one field list each, so it can be hashed, saved, loaded and dumped.
// The handlers in this room are its only writers.
#pragma once

#include <vector>

#include "server/sim/area.h"
#include "server/sim/delivery.h"
#include "server/sim/event_calendar.h"
#include "server/sim/manager.h"
#include "server/sim/random.h"
#include "server/sim/records.h"
#include "server/sim/station.h"
#include "server/sim/worker.h"
#include "shared/protocol/debrief.h"

namespace gemba {

inline constexpr std::size_t kKeptNews = 64;
inline constexpr std::size_t kMostVisitRecords = std::size_t{1} << 24;
inline constexpr std::int32_t kMostPayPeriods = 4095;

struct World {
    const Scenario* scenario = nullptr;  // outlives the world; not part of its state
    Luck luck;
    SimTime now;
    SimTime dayOne;  // when day 1 begins; before it the factory only warms up
    Keep keep = Keep::All;
    EventCalendar calendar;
    std::vector<Area> areas;
    std::vector<Station> stations;
    std::vector<Worker> workers;  // people and machines
    std::vector<Item> items;
    std::vector<ItemId> freeItems;  // slots to use again
    std::uint64_t queueTicket = 0;
    ItemList pallets;             // features that wait for parts, oldest first
    ItemList gateQueue;           // oldest first
    std::vector<GateEntry> gate;  // in test, oldest first
    ItemList dock;                // oldest first
    ItemList inRelease;
    std::vector<Manager> managers;  // one per seat
    std::vector<VendorView> vendors;
    std::vector<Vendor> customers;  // what vendors think, one per entry of `vendors`
    std::vector<Project> projects;
    std::vector<NewsView> news;        // oldest first, at most kKeptNews
    std::vector<PendingOrder> orders;  // in the order in which they were given
    std::uint32_t orderIds = 0;
    std::vector<Offer> offers;
    std::uint32_t offerIds = 0;
    std::vector<Promise> promises;  // oldest first
    std::vector<Visit> visits;
    Money factory;                  // the result: earned, less spent, less what incidents cost
    Money earned;                   // throughput
    Money spent;                    // operating expense
    std::int64_t investedMs = 0;    // people's work in what has not shipped: inventory
    std::int32_t defectsFound = 0;  // by customers
    std::uint32_t favours = 0;      // bit per employer: its people take its vendor's boxes first
    Culture culture = Culture::Off;
    SeatId boardBy;  // who opened the board and pays for it; none = closed
    std::int32_t releaseEveryDays = 0;
    std::uint32_t releaseTicket = 0;
    std::int64_t harm = 0;  // customers harmed, in customer-days: not money
    std::int32_t shipped = 0;
    std::int32_t lost = 0;  // turned away, given up or withdrawn
    std::int32_t openDefects = 0;
    std::int32_t gateWindow = 0;
    std::int32_t gateStarts = 0;  // runs so far
    std::int32_t releases = 0;
    Permille fasterDelivery;        // by deploy automation
    Scheme scheme = Scheme::Local;  // who gets what of the pay
    std::int32_t payPeriods = 0;    // times the scheme was set: each has its own luck
    bool revealed = false;          // the facilitator opened the view from above for all
    SimTime nextRelease;
    std::vector<std::int64_t> factoryByDay;
    std::vector<std::int64_t> harmByDay;

    // Areas whose people or releases must be looked at once the event is over; empty between events.
    std::vector<AreaId> toWake;

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("seed", self.luck.seed);
        archive.field("now", self.now, 0, kLongestMs);
        archive.field("dayOne", self.dayOne, 0, kLongestMs);
        archive.field("keep", self.keep, 0, kKeeps - 1);
        archive.object("calendar", self.calendar);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("stations", self.stations, kMaxStations);
        archive.list("workers", self.workers, kMostWorkers);
        archive.list("items", self.items, kMaxItems);
        archive.numbers("freeItems", self.freeItems, kMaxItems, 0, kAnyId);
        archive.word("queueTicket", self.queueTicket);
        archive.object("pallets", self.pallets);
        archive.object("gateQueue", self.gateQueue);
        archive.list("gate", self.gate, kMaxItems);
        archive.object("dock", self.dock);
        archive.object("inRelease", self.inRelease);
        archive.list("managers", self.managers, kMaxSeats);
        archive.list("vendors", self.vendors, kMaxVendors);
        archive.list("customers", self.customers, kMaxVendors);
        archive.list("projects", self.projects, kMaxProjects);
        archive.list("news", self.news, kKeptNews);
        archive.list("orders", self.orders, kMaxOrders);
        archive.field("orderIds", self.orderIds, 0, kAnyId);
        archive.list("offers", self.offers, kMaxOffers);
        archive.field("offerIds", self.offerIds, 0, kAnyId);
        archive.list("promises", self.promises, kMaxPromises);
        archive.list("visits", self.visits, kMostVisitRecords);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.field("earned", self.earned, -kMostMoney, kMostMoney);
        archive.field("spent", self.spent, -kMostMoney, kMostMoney);
        archive.field("investedMs", self.investedMs, 0, std::int64_t{1} << 62);
        archive.field("defectsFound", self.defectsFound, 0, kMaxItems << 4);
        archive.field("favours", self.favours, 0, kAnyId);
        archive.field("culture", self.culture, 0, kCultures - 1);
        archive.field("boardBy", self.boardBy, 0, kAnyId);
        archive.field("releaseEveryDays", self.releaseEveryDays, 0, 999);
        archive.field("releaseTicket", self.releaseTicket, 0, kAnyId);
        archive.field("harm", self.harm, 0, kMostMoney);
        archive.field("shipped", self.shipped, 0, kMaxItems);
        archive.field("lost", self.lost, 0, kMaxItems << 4);
        archive.field("openDefects", self.openDefects, 0, kMaxItems);
        archive.field("gateWindow", self.gateWindow, 0, kMaxItems);
        archive.field("gateStarts", self.gateStarts, 0, kMaxItems << 4);
        archive.field("releases", self.releases, 0, kMaxItems);
        archive.field("fasterDelivery", self.fasterDelivery, 0, 1000);
        archive.field("scheme", self.scheme, 0, kSchemes - 1);
        archive.field("payPeriods", self.payPeriods, 0, kMostPayPeriods);
        archive.field("revealed", self.revealed, 0, 1);
        archive.field("nextRelease", self.nextRelease, 0, kLongestMs);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
        archive.numbers("harmByDay", self.harmByDay, 4095, 0, kMostMoney);
    }
};

// Day 1, first hour: people at their desks, the first backlog there, nothing started; or, where the scenario warms up,
// the floor as the days before have left it.
[[nodiscard]] World makeWorld(const Scenario& scenario, std::uint64_t seed, Keep keep = Keep::All);

// On the session's own clock: day 1 begins at 0, and what happened before it is below.
[[nodiscard]] inline SimTime sessionTime(const World& world, SimTime at) {
    return SimTime{} + (at - world.dayOne);
}
[[nodiscard]] inline SimTime sessionTime(const World& world) {
    return sessionTime(world, world.now);
}
[[nodiscard]] inline bool isWarmingUp(const World& world) {
    return world.now < world.dayOne;
}
[[nodiscard]] inline Item& itemOf(World& world, ItemId id) {
    return world.items[id.index()];
}
[[nodiscard]] inline const Item& itemOf(const World& world, ItemId id) {
    return world.items[id.index()];
}
[[nodiscard]] inline Station& stationOf(World& world, StationId id) {
    return world.stations[id.index()];
}
[[nodiscard]] inline const Station& stationOf(const World& world, StationId id) {
    return world.stations[id.index()];
}
[[nodiscard]] inline Worker& workerOf(World& world, WorkerId id) {
    return world.workers[id.index()];
}
[[nodiscard]] inline const Worker& workerOf(const World& world, WorkerId id) {
    return world.workers[id.index()];
}
[[nodiscard]] inline Area& areaOf(World& world, AreaId id) {
    return world.areas[id.index()];
}
[[nodiscard]] inline const Area& areaOf(const World& world, AreaId id) {
    return world.areas[id.index()];
}
[[nodiscard]] inline const AreaDef& defOf(const World& world, AreaId area) {
    return world.scenario->areas[area.index()];
}
[[nodiscard]] inline const StationDef& defOf(const World& world, StationId id) {
    const Station& station = stationOf(world, id);
    return defOf(world, station.area).stations[static_cast<std::size_t>(station.place)];
}
[[nodiscard]] inline const SourceDef& sourceOf(const World& world, const Item& item) {
    return defOf(world, item.owner).sources[static_cast<std::size_t>(item.source)];
}
[[nodiscard]] inline StationId stationAt(const Area& area, std::int32_t place) {
    return StationId(area.firstStation.index() + static_cast<std::size_t>(place));
}
[[nodiscard]] inline std::int32_t waitingAt(const Station& station) {
    return station.waiting;
}
[[nodiscard]] inline std::int32_t wipOf(const Station& station) {  // waiting and in work
    return station.waiting + station.inWork;
}
[[nodiscard]] inline bool isPeopleStation(const StationDef& def) {
    return def.machines == 0 && def.dice.most == 0;
}
[[nodiscard]] Permille speedOf(const World& world, const Worker& worker, StationId station);  // 0 = lacks the skill
// Chance that work is sent back after `waited`.
[[nodiscard]] Permille rotChance(const RotDef& rot, Duration waited);
[[nodiscard]] Money bonusOf(const World& world, SeatId seat);  // payroll.cpp
// Who leads the area; every area has one seat.
[[nodiscard]] SeatId leadOf(const World& world, AreaId area);
[[nodiscard]] inline const SeatDef& defOf(const World& world, SeatId seat) {
    return world.scenario->seats[seat.index()];
}
// 1 on the first day.
[[nodiscard]] std::int32_t roundOf(const World& world);
void tell(World& world, NewsView news);
// The area's people look for work, and its releases are looked at, once the present event is over.
void wake(World& world, AreaId area);

}  // namespace gemba
