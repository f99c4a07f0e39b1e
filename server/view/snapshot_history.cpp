#include "server/view/snapshot_history.h"

#include <algorithm>

#include "shared/wire/delta.h"

namespace gemba {

namespace {
constexpr std::size_t kKept = 32;
}

ViewDelta SnapshotHistory::add(PlayerView view) {
    static const PlayerView kEmpty;
    const auto base =
        std::find_if(m_sent.begin(), m_sent.end(), [&](const Sent& s) { return s.number == m_acknowledged; });
    ViewDelta delta;
    delta.number = m_next++;
    delta.base = base == m_sent.end() ? 0 : base->number;
    delta.check = hashOf(view);
    delta.bytes = deltaBytes(base == m_sent.end() ? kEmpty : base->view, view);
    m_sent.push_back({delta.number, std::move(view)});
    if (m_sent.size() > kKept)
        m_sent.erase(m_sent.front().number == m_acknowledged ? m_sent.begin() + 1 : m_sent.begin());
    return delta;
}

void SnapshotHistory::acknowledge(std::uint32_t number) {
    if (number <= m_acknowledged) return;
    const auto found = std::find_if(m_sent.begin(), m_sent.end(), [&](const Sent& s) { return s.number == number; });
    if (found == m_sent.end()) return;
    m_acknowledged = number;
    m_sent.erase(m_sent.begin(), found);
}

void SnapshotHistory::forget() {
    m_sent.clear();
    m_acknowledged = 0;
}

}  // namespace gemba
