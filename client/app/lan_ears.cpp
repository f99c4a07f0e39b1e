#include "client/app/lan_ears.h"

namespace gemba {

namespace {
constexpr std::int64_t kTryAgainMs = 5000;
}

const LanList& LanEars::hear(std::int64_t nowMs) {
    if (!m_listener && nowMs >= m_nextTryMs) {
        auto listener = listenForBeacons(m_port);
        if (listener.ok()) m_listener = std::move(listener.value());
        m_nextTryMs = nowMs + kTryAgainMs;
    }
    m_list.deaf = !m_listener;
    m_list.rooms.clear();
    if (!m_listener) return m_list;
    m_listener->update(nowMs);
    for (const HeardRoom& room : m_listener->rooms()) m_list.rooms.push_back({room.address, room.beacon});
    return m_list;
}

void LanEars::stop() {
    m_listener.reset();
}

}  // namespace gemba
