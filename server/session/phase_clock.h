// Phases of a session in real time: lobby, briefing, rounds of plan, run and review, debrief (which has a clock and no
// end). Fed with real milliseconds; tells how much simulated time a run tick is worth. Knows no people and no factory.
#pragma once

#include "shared/protocol/messages.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// Real time as simulated time: at 100 percent a round's days last as long as its run. Loses nothing by rounding.
class Pace {
  public:
    explicit Pace(const SessionDef& session);
    [[nodiscard]] Duration pass(std::int64_t realMs, std::int32_t speedPercent);
    void begin() { m_fraction = 0; }

  private:
    std::int64_t m_runMs;
    std::int64_t m_roundMs;
    std::int64_t m_fraction = 0;  // of a simulated millisecond, in 1 / (run ms * 100)
};

class PhaseClock {
  public:
    // Patient: briefing, plan and review wait for the people instead of running out (one person alone).
    enum class Timers : std::uint8_t { Running, Patient };
    PhaseClock(const SessionDef& session, Timers timers) : m_session(session), m_timers(timers), m_pace(session) {}

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] std::int32_t round() const { return m_round; }
    [[nodiscard]] bool paused() const { return m_paused; }
    [[nodiscard]] std::int32_t speedPercent() const { return m_speedPercent; }
    [[nodiscard]] std::int32_t secondsLeft() const;
    // Simulated time at which the present round ends.
    [[nodiscard]] SimTime roundEnd() const;

    // Where a run goes no further from `now` on: the round's end, or the morning at which a pause was ordered.
    [[nodiscard]] SimTime nextStop(SimTime now) const;
    // Pauses when it is that morning; true when it does.
    [[nodiscard]] bool pauseAt(SimTime now);

    void set(const SetClock& clock);
    void addMinute();
    // On to the next phase; nothing follows the debrief, and a run ends only when its days are over.
    void next();
    // At the beginning of this phase, and with so much time left of it: as a journal says.
    void begin(Phase phase, std::int32_t round);
    void setLeft(std::int64_t leftMs) { m_leftMs = leftMs; }
    [[nodiscard]] std::int64_t leftMs() const;
    // Real time counts now.
    [[nodiscard]] bool runs() const;
    // Lets real time pass. In a run it returns the simulated time up to which the factory should go; the caller calls
    // `next` when that is the round's end. True in `due` when the phase's time is up.
    struct Passed {
        Duration simulated;
        bool due = false;
    };
    [[nodiscard]] Passed pass(std::int64_t realMs);

  private:
    [[nodiscard]] std::int64_t lengthMs(Phase phase) const;
    SessionDef m_session;
    Timers m_timers;
    Phase m_phase = Phase::Lobby;
    std::int32_t m_round = 0;
    bool m_paused = false;
    std::int32_t m_speedPercent = 100;
    std::int32_t m_stopDay = 0;  // 0 = none
    std::int64_t m_leftMs = 0;
    Pace m_pace;
};

}  // namespace gemba
