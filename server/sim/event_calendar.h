// What will happen, ordered by (due, priority, sequence): no ties. Events are never removed; one whose ticket is older
// than its target's is ignored when it comes due.
#pragma once

#include <vector>

#include "shared/base/units.h"
#include "shared/wire/fields.h"

namespace gemba {

// At the same instant, earlier kinds come first: work is finished before the release, the release before the day's
// books, the books before the next day begins, and last what managers
// ordered for that day.
enum class EventKind : std::uint8_t {
    WorkDone,      // target: worker
    RepairDone,    // worker
    LineGoesOn,    // area
    GateDone,      // item
    ReleaseDone,   // none
    Failure,       // worker
    PatienceOver,  // item
    ShiftStart,    // worker
    ShiftEnd,      // worker
    Arrival,       // area * kMaxSources + source
    AskAgain,      // item
    DefectReport,  // item; the ticket numbers its defects
    Assimilated,   // worker
    ComeHome,      // worker
    DipOver,       // area
    Release,       // none
    DayEnd,        // none
    DayStart,      // none
    TakeEffect     // order: its id
};
inline constexpr int kEventKinds = 19;

struct Event {
    SimTime due;
    EventKind kind = EventKind::WorkDone;
    std::uint64_t sequence = 0;
    std::uint32_t target = 0;
    std::uint32_t ticket = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("due", self.due, 0, kLongestMs);
        archive.field("kind", self.kind, 0, kEventKinds - 1);
        archive.word("sequence", self.sequence);
        archive.field("target", self.target, 0, kAnyId);
        archive.field("ticket", self.ticket, 0, kAnyId);
    }
    bool operator==(const Event&) const = default;
};

class EventCalendar {
  public:
    void schedule(SimTime due, EventKind kind, std::uint32_t target, std::uint32_t ticket = 0);
    [[nodiscard]] bool dueBy(SimTime until) const { return !m_heap.empty() && m_heap.front().due <= until; }
    [[nodiscard]] const Event& next() const { return m_heap.front(); }  // there must be one
    [[nodiscard]] Event takeNext();
    [[nodiscard]] std::size_t size() const { return m_heap.size(); }
    [[nodiscard]] std::uint64_t scheduled() const { return m_sequence; }  // so many so far
    void reserve(std::size_t events) { m_heap.reserve(events); }

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.list("heap", self.m_heap, std::size_t{1} << 22);
        archive.word("sequence", self.m_sequence);
    }

  private:
    std::vector<Event> m_heap;  // a binary heap, soonest first
    std::uint64_t m_sequence = 0;
};

}  // namespace gemba
