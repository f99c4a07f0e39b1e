// One box: a feature, a part of one, an improvement or a repair. Plain data; where it is, what it still needs and what
// names its luck.
#pragma once

#include <array>
#include <vector>

#include "shared/protocol/view.h"
#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

// Where an item is in its life. Parts: Planned → Requested → (Refused → Requested)* → Queued ⇄ InWork → Delivered.
// Features: Backlog → Queued ⇄ InWork → OnPallet → GateQueue → InGate → OnDock → InRelease → Shipped. Unplanned items
// end as Repaired, all others as Done; who was turned away, lost patience or was withdrawn is Lost. Free slots of the
// pool wait for the next item.
enum class Stage : std::uint8_t {
    Backlog,
    Planned,
    Requested,
    Refused,
    Queued,
    InWork,  // or done and held back by a full station: its worker is Blocked
    OnPallet,
    Delivered,
    GateQueue,
    InGate,
    OnDock,
    Shipped,
    Repaired,
    InRelease,
    Done,
    Lost,
    Free
};
inline constexpr int kStages = 17;

inline constexpr std::int32_t kMostVisits = 1 << 20;
inline constexpr std::int64_t kMostKey = std::int64_t{1} << 60;

struct Item {
    std::uint64_t birth = 0;
    ItemKind kind = ItemKind::Feature;
    Stage stage = Stage::Backlog;
    AreaId owner;            // whose item it is; a part's is the feature's
    AreaId maker;            // whose floor it is on
    ItemId parent;           // of a part: the feature; of a defect: where it was; of a project's work: none
    VendorId vendor;         // who asked for the feature
    StationId station;       // when Queued or InWork
    StationId goesTo;        // after the work in progress; none = out of the area
    WorkerId author;         // who made it last
    WorkerId firstReviewer;  // who has passed it in this round
    WorkerId secondReviewer;
    std::int32_t source = 0;  // of its owner
    std::int32_t number = 0;  // of its source
    std::int32_t project = -1;
    std::int32_t priority = 5;
    std::int32_t quality = 0;     // how carefully it was made last
    bool byNewcomer = false;      // made last by one
    std::int64_t investedMs = 0;  // people's work in it so far
    bool expedited = false;
    Permille size{1000};
    Money value;
    Money delayCost;  // per day
    SimTime askedAt;  // when it came into being
    SimTime dueAt;
    SimTime arrivedAt;         // at the place where it is now
    SimTime startedAt;         // first, in this visit
    SimTime finishedAt;        // the work of this visit; later it is only held back
    SimTime workedAt;          // when making it last ended
    SimTime refreshedAt;       // when the whole assembly was last brought up to date after a failed gate run
    std::int64_t leftMs = 0;   // of an interrupted visit's work, at full speed; 0 = not begun
    std::int64_t touchMs = 0;  // somebody worked on it in this visit before it was interrupted
    std::int32_t makes = 0;    // finished visits, by kind: they number the draws
    std::int32_t reviews = 0;
    std::int32_t visits = 0;  // all
    std::int32_t gateRuns = 0;
    std::int32_t gateTries = 0;  // times it left the gate: they number the conflicts
    std::int32_t releases = 0;
    std::int32_t timesRefused = 0;
    std::int32_t approvals = 0;
    std::int32_t defects = 0;  // in it, not found
    std::int32_t reports = 0;  // of its defects that are still to come, once it is through
    std::int32_t missing = 0;  // parts not delivered
    std::uint32_t ticket = 0;  // of events that wait for it
    bool rework = false;
    bool sentBack = false;          // by the visit that just ended
    Permille repair{1000};          // share of the effort that its rework takes
    bool held = false;              // on the dock: does not ship
    bool inLoop = false;            // counts for its area's CONWIP
    bool onRope = false;            // counts for its area's rope
    std::int64_t queueKey = 0;      // its station's discipline: the least goes first
    std::uint64_t queueTicket = 0;  // order of arrival there
    ItemId next;                    // in its list, or in the load of its worker
    ItemId previous;
    ItemId firstPart;  // of a feature
    ItemId nextPart;   // of a part: the feature's next

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
        archive.field("goesTo", self.goesTo, 0, kAnyId);
        archive.field("author", self.author, 0, kAnyId);
        archive.field("firstReviewer", self.firstReviewer, 0, kAnyId);
        archive.field("secondReviewer", self.secondReviewer, 0, kAnyId);
        archive.field("source", self.source, 0, kMaxSources);
        archive.field("number", self.number, 0, kMostVisits << 4);
        archive.field("project", self.project, -1, kMaxProjects);
        archive.field("priority", self.priority, 0, 9);
        archive.field("quality", self.quality, 0, kMaxQualities);
        archive.field("byNewcomer", self.byNewcomer, 0, 1);
        archive.field("investedMs", self.investedMs, 0, kLongestMs);
        archive.field("expedited", self.expedited, 0, 1);
        archive.field("size", self.size, 0, 100'000);
        archive.field("value", self.value, -kMostMoney, kMostMoney);
        archive.field("delayCost", self.delayCost, -kMostMoney, kMostMoney);
        archive.field("askedAt", self.askedAt, 0, kLongestMs);
        archive.field("dueAt", self.dueAt, 0, kLongestMs);
        archive.field("arrivedAt", self.arrivedAt, 0, kLongestMs);
        archive.field("startedAt", self.startedAt, 0, kLongestMs);
        archive.field("finishedAt", self.finishedAt, 0, kLongestMs);
        archive.field("workedAt", self.workedAt, 0, kLongestMs);
        archive.field("refreshedAt", self.refreshedAt, 0, kLongestMs);
        archive.field("leftMs", self.leftMs, 0, kLongestMs);
        archive.field("touchMs", self.touchMs, 0, kLongestMs);
        archive.field("makes", self.makes, 0, kMostVisits);
        archive.field("reviews", self.reviews, 0, kMostVisits);
        archive.field("visits", self.visits, 0, kMostVisits);
        archive.field("gateRuns", self.gateRuns, 0, kMostVisits);
        archive.field("gateTries", self.gateTries, 0, kMostVisits);
        archive.field("releases", self.releases, 0, kMostVisits);
        archive.field("timesRefused", self.timesRefused, 0, kMostVisits);
        archive.field("approvals", self.approvals, 0, kMaxReviewers);
        archive.field("defects", self.defects, 0, kMostVisits);
        archive.field("reports", self.reports, 0, kMostVisits);
        archive.field("missing", self.missing, 0, kMaxParts);
        archive.field("ticket", self.ticket, 0, kAnyId);
        archive.field("rework", self.rework, 0, 1);
        archive.field("sentBack", self.sentBack, 0, 1);
        archive.field("repair", self.repair, 0, 1000);
        archive.field("held", self.held, 0, 1);
        archive.field("inLoop", self.inLoop, 0, 1);
        archive.field("onRope", self.onRope, 0, 1);
        archive.field("queueKey", self.queueKey, -kMostKey, kMostKey);
        archive.word("queueTicket", self.queueTicket);
        archive.field("next", self.next, 0, kAnyId);
        archive.field("previous", self.previous, 0, kAnyId);
        archive.field("firstPart", self.firstPart, 0, kAnyId);
        archive.field("nextPart", self.nextPart, 0, kAnyId);
    }
    bool operator==(const Item&) const = default;
};

// A chain of items through `next` and `previous`, oldest first. An item is in one list at most.
struct ItemList {
    ItemId first;
    ItemId last;
    std::int32_t count = 0;
    [[nodiscard]] bool empty() const { return count == 0; }
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("first", self.first, 0, kAnyId);
        archive.field("last", self.last, 0, kAnyId);
        archive.field("count", self.count, 0, kMaxItems);
    }
    bool operator==(const ItemList&) const = default;
};

void append(std::vector<Item>& items, ItemList& list, ItemId item);
void prepend(std::vector<Item>& items, ItemList& list, ItemId item);
void remove(std::vector<Item>& items, ItemList& list, ItemId item);

// Steps through items along one of their links; the links must not change meanwhile.
template <ItemId Item::*link>
class Chain {
  public:
    class Step {
      public:
        Step(const std::vector<Item>* items, ItemId at) : m_items(items), m_at(at) {}
        ItemId operator*() const { return m_at; }
        Step& operator++() {
            m_at = (*m_items)[m_at.index()].*link;
            return *this;
        }
        bool operator!=(const Step& other) const { return m_at != other.m_at; }

      private:
        const std::vector<Item>* m_items;
        ItemId m_at;
    };
    Chain(const std::vector<Item>& items, ItemId first) : m_items(&items), m_first(first) {}
    [[nodiscard]] Step begin() const { return {m_items, m_first}; }
    [[nodiscard]] Step end() const { return {m_items, {}}; }

  private:
    const std::vector<Item>* m_items;
    ItemId m_first;
};

[[nodiscard]] inline Chain<&Item::next> walk(const std::vector<Item>& items, const ItemList& list) {
    return {items, list.first};
}
[[nodiscard]] inline Chain<&Item::nextPart> partsOf(const std::vector<Item>& items, const Item& feature) {
    return {items, feature.firstPart};
}

}  // namespace gemba
