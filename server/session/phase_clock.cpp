#include "server/session/phase_clock.h"

#include <algorithm>

namespace gemba {

namespace {

// Of five rounds the third, of four the second.
bool isMiddle(const SessionDef& session, std::int32_t round) {
    return round == (session.rounds + 1) / 2;
}

}  // namespace

Pace::Pace(const SessionDef& session)
    : m_runMs(std::max<std::int64_t>(session.runSeconds * std::int64_t{1000}, 1)),
      m_roundMs(session.daysPerRound * kMsPerDay) {}

Duration Pace::pass(std::int64_t realMs, std::int32_t speedPercent) {
    m_fraction += realMs * speedPercent * m_roundMs;
    const Duration simulated{m_fraction / (m_runMs * 100)};
    m_fraction %= m_runMs * 100;
    return simulated;
}

std::int64_t PhaseClock::lengthMs(Phase phase) const {
    switch (phase) {
        case Phase::Briefing: return m_session.briefingSeconds * std::int64_t{1000};
        case Phase::Plan: return m_session.planSeconds * std::int64_t{1000};
        case Phase::Run: return m_session.runSeconds * std::int64_t{1000};
        case Phase::Review: {
            const std::int32_t pause = isMiddle(m_session, m_round) ? m_session.breakSeconds : 0;
            return (m_session.reviewSeconds + pause) * std::int64_t{1000};
        }
        case Phase::Debrief: return m_session.debriefSeconds * std::int64_t{1000};
        case Phase::Lobby: break;
    }
    return 0;
}

std::int32_t PhaseClock::secondsLeft() const {
    return static_cast<std::int32_t>((leftMs() + 999) / 1000);
}

SimTime PhaseClock::roundEnd() const {
    return dayOneOf(m_session) + days(m_round * m_session.daysPerRound);
}

SimTime PhaseClock::nextStop(SimTime now) const {
    const SimTime morning = dayOneOf(m_session) + days(m_stopDay - 1);
    return m_stopDay > 0 && morning > now ? std::min(morning, roundEnd()) : roundEnd();
}

bool PhaseClock::pauseAt(SimTime now) {
    if (m_stopDay == 0 || now != dayOneOf(m_session) + days(m_stopDay - 1)) return false;
    m_stopDay = 0;
    m_paused = true;
    return true;
}

void PhaseClock::set(const SetClock& clock) {
    m_stopDay = clock.stopDay;
    m_paused = clock.paused;
    m_speedPercent = clock.speedPercent;
}

void PhaseClock::addMinute() {
    if (m_timers == Timers::Patient) return;
    if (m_phase != Phase::Briefing && m_phase != Phase::Plan && m_phase != Phase::Review) return;
    m_leftMs = std::min(m_leftMs + 60'000, std::int64_t{kMostSeconds} * 1000);
}

void PhaseClock::next() {
    switch (m_phase) {
        case Phase::Lobby: return begin(Phase::Briefing, m_round);
        case Phase::Review:
            if (m_round == m_session.rounds) return begin(Phase::Debrief, m_round);
            [[fallthrough]];
        case Phase::Briefing: return begin(Phase::Plan, m_round + 1);
        case Phase::Plan: return begin(Phase::Run, m_round);
        case Phase::Run: return begin(Phase::Review, m_round);
        case Phase::Debrief: return;
    }
}

void PhaseClock::begin(Phase phase, std::int32_t round) {
    m_phase = phase;
    m_round = round;
    const bool timed = m_phase == Phase::Run || m_timers == Timers::Running;
    m_leftMs = timed ? lengthMs(m_phase) : 0;
    m_pace.begin();
}

std::int64_t PhaseClock::leftMs() const {
    return std::max<std::int64_t>(m_leftMs, 0);
}

bool PhaseClock::runs() const {
    if (m_paused || m_phase == Phase::Lobby) return false;
    if (m_phase == Phase::Debrief && m_leftMs <= 0) return false;
    return m_phase == Phase::Run || m_timers == Timers::Running;
}

PhaseClock::Passed PhaseClock::pass(std::int64_t realMs) {
    if (!runs()) return {};
    if (m_phase != Phase::Run) {
        m_leftMs -= realMs;
        return {{}, m_leftMs <= 0 && m_phase != Phase::Debrief};
    }
    m_leftMs -= realMs * m_speedPercent / 100;
    return {m_pace.pass(realMs, m_speedPercent), false};
}

}  // namespace gemba
