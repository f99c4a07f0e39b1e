#include "server/sim/event_calendar.h"

#include <algorithm>
#include <tuple>

#include "shared/base/assert.h"

namespace gemba {

namespace {

bool later(const Event& a, const Event& b) {
    return std::tie(a.due, a.kind, a.sequence) > std::tie(b.due, b.kind, b.sequence);
}

}  // namespace

void EventCalendar::schedule(SimTime due, EventKind kind, std::uint32_t target, std::uint32_t ticket) {
    due = std::min(due, SimTime{kLongestMs});
    m_heap.push_back({due, kind, m_sequence++, target, ticket});
    std::push_heap(m_heap.begin(), m_heap.end(), later);
}

Event EventCalendar::takeNext() {
    ASSERT(!m_heap.empty());
    std::pop_heap(m_heap.begin(), m_heap.end(), later);
    const Event next = m_heap.back();
    m_heap.pop_back();
    return next;
}

}  // namespace gemba
