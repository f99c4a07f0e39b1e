#include "server/session/replay_desk.h"

#include <algorithm>

namespace gemba {

ReplayDesk::ReplayDesk(const Scenario& scenario, std::uint64_t seed, std::size_t played, const Story& story,
                       SimTime end)
    : m_playback(scenario, seed, played, story),
      m_pace(scenario.session),
      m_start(m_playback.factories().now()),
      m_end(std::max(m_start, end)),
      m_at(m_start) {}

void ReplayDesk::set(const SetClock& clock) {
    if (m_paused && !clock.paused && m_at == m_end) m_at = m_start;
    m_paused = clock.paused;
    m_speedPercent = clock.speedPercent;
}

void ReplayDesk::seek(SimTime at) {
    m_at = std::min(m_start + (at - SimTime{}), m_end);
    m_pace.begin();
}

void ReplayDesk::pass(std::int64_t realMs) {
    if (m_paused) return;
    m_at = std::min(m_at + m_pace.pass(realMs, m_speedPercent), m_end);
    m_paused = m_at == m_end;
}

const Factories& ReplayDesk::factories() {
    m_playback.seek(m_at);
    return m_playback.factories();
}

}  // namespace gemba
