// What one seat may know of the factory at one moment. Built by the server's view builder, sent as deltas, drawn by the
// client. What is unknown is absent. Items, workers and pallets carry per-seat handles; areas, stations, employers,
// vendors and seats are public and carry their index in the FloorPlan.
#pragma once

#include <vector>

#include "shared/protocol/command.h"
#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

inline constexpr std::size_t kMaxViewItems = 4095;
inline constexpr std::size_t kMaxViewPallets = 1023;
inline constexpr std::size_t kMaxNews = 8;
inline constexpr std::size_t kMaxOrders = 256;  // of all seats
inline constexpr std::size_t kMaxOffers = 256;
inline constexpr std::size_t kMaxPromises = 512;
inline constexpr std::int64_t kMostMoney = std::int64_t{1} << 40;

enum class Sight : std::uint8_t { Hidden, Reported, Glimpsed, Seen, Owned };
enum class Place : std::uint8_t { Waiting, InWork, GateQueue, InGate, Dock };
enum class SlotState : std::uint8_t { Unknown, Asked, Refused, InWork, Made };
// Held: done work is in the hands and its next place is full. Down: a machine under repair. Stopped: with the whole
// line.
enum class WorkerState : std::uint8_t {
    Working,
    Starved,
    Held,
    Helping,
    Firefighting,
    SettingUp,
    Improving,
    Down,
    OffShift,
    Stopped
};
inline constexpr int kWorkerStates = 10;
enum class NewsKind : std::uint8_t {
    PartDelivered,   // area made a part for other
    PartRefused,     // area refused other
    GateFailed,      // a feature of area failed in the gate
    Released,        // amount features went to customers
    DefectReported,  // customers found a defect in area's feature
    FeatureShipped,  // amount features of area were in the release
    LineStopped,     // somebody in area stopped the line
    ReleaseFailed,   // amount features came back to the dock
    ProjectDone,     // area finished an improvement
    VendorForked,    // vendor number amount went its own way
    Hired,           // amount people came to area
    Left,            // amount people left area
    Exposed,         // seat number amount has a directive, and now everybody knows
    BoardOpened,     // the view from above, for everybody; amount 1 = open, 0 = closed
    HelpCame         // amount people came from other to area, which had said that it is in trouble
};
inline constexpr int kNewsKinds = 15;

struct StationView {
    StationId station;
    std::int32_t waiting = 0;
    std::int32_t inWork = 0;
    std::int32_t wipLimit = 0;  // 0 = not yours to know
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("station", self.station, 0, kAnyId);
        archive.field("waiting", self.waiting, 0, 1 << 20);
        archive.field("inWork", self.inWork, 0, 1 << 20);
        archive.field("wipLimit", self.wipLimit, 0, kNoWipLimit);
    }
    bool operator==(const StationView&) const = default;
};

// One per area of the plan, in its order.
struct AreaView {
    Sight sight = Sight::Hidden;
    Report report = Report::OnPlan;
    std::int32_t reportAgeDays = 0;
    std::int32_t people = 0;            // Glimpsed and better
    std::int32_t owes = 0;              // parts this area owes, as far as the seat can see
    std::int32_t backlog = 0;           // own features not started; Seen and better
    std::vector<StationView> stations;  // Glimpsed and better
    std::int32_t quality = 0;           // Owned: how carefully boxes are made
    bool overtime = false;              // Owned
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("sight", self.sight, 0, 4);
        archive.field("report", self.report, 0, kReports - 1);
        archive.field("reportAgeDays", self.reportAgeDays, 0, 4095);
        archive.field("people", self.people, 0, 255);
        archive.field("owes", self.owes, 0, 1 << 20);
        archive.field("backlog", self.backlog, 0, 1 << 20);
        archive.list("stations", self.stations, kMaxStations);
        archive.field("quality", self.quality, 0, kMaxQualities);
        archive.field("overtime", self.overtime, 0, 1);
    }
    bool operator==(const AreaView&) const = default;
};

struct ItemView {
    ItemId handle;
    ItemKind kind = ItemKind::Feature;
    AreaId owner;  // whose feature (a part: who asked for it)
    AreaId maker;  // who works on it
    Place place = Place::Waiting;
    StationId station;          // when Waiting or InWork
    std::int32_t position = 0;  // when Waiting, GateQueue or Dock: 0 is next
    std::int32_t cracks = 0;    // rot, 0 … 3
    std::int32_t progress = 0;  // permille, InGate only
    bool rework = false;        // sent back at least once
    bool expedited = false;
    bool held = false;  // on the dock: does not ship
    VendorId vendor{};  // who asked for it
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("handle", self.handle, 0, kAnyId);
        archive.field("kind", self.kind, 0, kItemKinds - 1);
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("maker", self.maker, 0, kAnyId);
        archive.field("place", self.place, 0, 4);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("position", self.position, 0, 1 << 20);
        archive.field("cracks", self.cracks, 0, 3);
        archive.field("progress", self.progress, 0, 1000);
        archive.field("rework", self.rework, 0, 1);
        archive.field("expedited", self.expedited, 0, 1);
        archive.field("held", self.held, 0, 1);
        archive.field("vendor", self.vendor, 0, kAnyId);
    }
    bool operator==(const ItemView&) const = default;
};

struct SlotView {
    AreaId from;
    SlotState state = SlotState::Unknown;
    ItemId item{};  // the part, while the own area works on it
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("from", self.from, 0, kAnyId);
        archive.field("state", self.state, 0, 4);
        archive.field("item", self.item, 0, kAnyId);
    }
    bool operator==(const SlotView&) const = default;
};

// A feature whose own work is done and that waits for parts. The first slot is the owner's own.
struct PalletView {
    ItemId handle;
    AreaId owner;
    std::int32_t ageDays = 0;  // since it stands there; -1 = not known
    std::vector<SlotView> slots;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("handle", self.handle, 0, kAnyId);
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("ageDays", self.ageDays, -1, 4095);
        archive.list("slots", self.slots, kMaxParts + 1);
    }
    bool operator==(const PalletView&) const = default;
};

// People managers see their own people everywhere, but not what those have in hand.
struct WorkerView {
    WorkerId handle;
    AreaId area;
    EmployerId employer;
    WorkerState state = WorkerState::Starved;
    StationId station;           // where it works now; none when starved
    StationId post;              // own people: the station it is posted to, none = anywhere
    ItemId item;                 // in its hands
    std::uint32_t canServe = 0;  // own people: bit per station of its area, in the area's order
    AreaId home{};               // own people: where they belong
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("handle", self.handle, 0, kAnyId);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
        archive.field("state", self.state, 0, kWorkerStates - 1);
        archive.field("station", self.station, 0, kAnyId);
        archive.field("post", self.post, 0, kAnyId);
        archive.field("item", self.item, 0, kAnyId);
        archive.field("canServe", self.canServe, 0, 0xFFFFFFFF);
        archive.field("home", self.home, 0, kAnyId);
    }
    bool operator==(const WorkerView&) const = default;
};

// An own inbox entry: another area asks for a part and waits for yes or no.
struct RequestView {
    ItemId handle;
    AreaId from;
    Duration effort;  // expected, of making the part
    std::int32_t waitedDays = 0;
    std::int32_t timesRefused = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("handle", self.handle, 0, kAnyId);
        archive.field("from", self.from, 0, kAnyId);
        archive.field("effort", self.effort, 0, kLongestMs);
        archive.field("waitedDays", self.waitedDays, 0, 4095);
        archive.field("timesRefused", self.timesRefused, 0, 255);
    }
    bool operator==(const RequestView&) const = default;
};

// Everybody sees every manager's figure: `from` → `to`, at `to` when walked is 1000.
struct ManagerView {
    SeatId seat;
    AreaId from;
    AreaId to;
    std::int32_t walked = 1000;  // permille
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("walked", self.walked, 0, 1000);
    }
    bool operator==(const ManagerView&) const = default;
};

struct VendorView {
    std::int32_t shipped = 0;
    std::int32_t wanted = 0;  // asked for and not shipped
    bool forked = false;      // lost patience, went its own way: asks for nothing more
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("wanted", self.wanted, 0, 1 << 20);
        archive.field("forked", self.forked, 0, 1);
    }
    bool operator==(const VendorView&) const = default;
};

struct NewsView {
    SimTime at;
    NewsKind kind = NewsKind::Released;
    AreaId area;
    AreaId other;
    std::int32_t amount = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("kind", self.kind, 0, kNewsKinds - 1);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("other", self.other, 0, kAnyId);
        archive.field("amount", self.amount, 0, 1 << 20);
    }
    bool operator==(const NewsView&) const = default;
};

// An own order that waits for its time; `Undo` takes it back.
struct OrderView {
    std::uint32_t id = 0;
    Lever lever = Lever::Post;
    SimTime due;
    std::int32_t amount = 0;  // what it asks for: level, days, project; 1 = on or open
    WorkerId worker{};        // lent or called back
    AreaId to{};              // lent there; none = called back
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("id", self.id, 0, kAnyId);
        archive.field("lever", self.lever, 0, kLevers - 1);
        archive.field("due", self.due, 0, kLongestMs);
        archive.field("amount", self.amount, 0, 1 << 20);
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
    }
    bool operator==(const OrderView&) const = default;
};

// Made by the own seat or to it.
struct OfferView {
    std::uint32_t id = 0;
    SeatId from;
    SeatId to;
    Term give;  // by who made the offer
    Term want;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("id", self.id, 0, kAnyId);
        archive.field("from", self.from, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.object("give", self.give);
        archive.object("want", self.want);
    }
    bool operator==(const OfferView&) const = default;
};

// Given by the own seat or to it.
struct PromiseView {
    SeatId by;
    SeatId to;
    Term term;
    SimTime due;
    PromiseState state = PromiseState::Open;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("by", self.by, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.object("term", self.term);
        archive.field("due", self.due, 0, kLongestMs);
        archive.field("state", self.state, 0, kPromiseStates - 1);
    }
    bool operator==(const PromiseView&) const = default;
};

// What a people manager does without a word: the own one, or one that this seat has found out or everybody knows.
struct DirectiveView {
    SeatId seat;
    bool favours = false;
    std::int32_t away = 0;  // own people who do not sit where they belong
    bool exposed = false;   // everybody knows
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("favours", self.favours, 0, 1);
        archive.field("away", self.away, 0, 255);
        archive.field("exposed", self.exposed, 0, 1);
    }
    bool operator==(const DirectiveView&) const = default;
};

// An improvement of the own area.
struct ProjectView {
    std::int32_t project = 0;  // of the plan
    bool started = false;
    bool done = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("project", self.project, 0, kMaxProjects - 1);
        archive.field("started", self.started, 0, 1);
        archive.field("done", self.done, 0, 1);
    }
    bool operator==(const ProjectView&) const = default;
};

struct PlayerView {
    SimTime now;
    SeatId seat;  // none = watching
    SeatRole role = SeatRole::AreaLead;
    AreaId area;               // the seat's own; people managers and the release lead have none
    EmployerId employer;       // people managers: whose people are theirs
    std::uint32_t levers = 0;  // unlocked now: bit per Lever
    Scheme scheme = Scheme::Local;
    Culture culture = Culture::Off;
    bool boardOpen = false;
    bool boardOwn = false;  // opened by this seat, which pays for it
    std::int32_t releaseEveryDays = 0;
    Money earned;     // throughput: from what shipped
    Money spent;      // operating expense
    Money inventory;  // wages in what has not shipped
    std::int32_t releaseInDays = 0;
    Money bonus;                           // own pay so far
    Money factory;                         // the factory's result so far
    std::int32_t ownShipped = 0;           // own features shipped
    std::int32_t shipped = 0;              // all features shipped
    std::vector<std::int64_t> bonusByDay;  // at the end of each day gone by
    std::vector<std::int64_t> factoryByDay;
    std::vector<WorkClass> order;  // own order of work
    std::vector<AreaView> areas;
    std::vector<ItemView> items;
    std::vector<PalletView> pallets;
    std::vector<WorkerView> workers;
    std::vector<RequestView> requests;
    std::vector<ManagerView> managers;
    std::vector<VendorView> vendors;
    std::vector<NewsView> news;  // newest last
    std::vector<OrderView> orders;
    std::vector<OfferView> offers;
    std::vector<PromiseView> promises;
    std::vector<DirectiveView> directives;
    std::vector<ProjectView> projects;

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("now", self.now, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("role", self.role, 0, kSeatRoles - 1);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("employer", self.employer, 0, kAnyId);
        archive.field("levers", self.levers, 0, (1 << kLevers) - 1);
        archive.field("scheme", self.scheme, 0, kSchemes - 1);
        archive.field("culture", self.culture, 0, kCultures - 1);
        archive.field("boardOpen", self.boardOpen, 0, 1);
        archive.field("boardOwn", self.boardOwn, 0, 1);
        archive.field("releaseEveryDays", self.releaseEveryDays, 0, 999);
        archive.field("earned", self.earned, -kMostMoney, kMostMoney);
        archive.field("spent", self.spent, -kMostMoney, kMostMoney);
        archive.field("inventory", self.inventory, -kMostMoney, kMostMoney);
        archive.field("releaseInDays", self.releaseInDays, 0, 4095);
        archive.field("bonus", self.bonus, -kMostMoney, kMostMoney);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.field("ownShipped", self.ownShipped, 0, 1 << 20);
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.numbers("bonusByDay", self.bonusByDay, 4095, -kMostMoney, kMostMoney);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
        archive.numbers("order", self.order, kWorkClasses, 0, kWorkClasses - 1);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("items", self.items, kMaxViewItems);
        archive.list("pallets", self.pallets, kMaxViewPallets);
        archive.list("workers", self.workers, kMaxWorkers);
        archive.list("requests", self.requests, kMaxViewPallets);
        archive.list("managers", self.managers, kMaxSeats);
        archive.list("vendors", self.vendors, kMaxAreas);
        archive.list("news", self.news, kMaxNews);
        archive.list("orders", self.orders, kMaxOrders);
        archive.list("offers", self.offers, kMaxOffers);
        archive.list("promises", self.promises, kMaxPromises);
        archive.list("directives", self.directives, kMaxSeats);
        archive.list("projects", self.projects, kMaxProjects);
    }
    bool operator==(const PlayerView&) const = default;
};

}  // namespace gemba
