// The replay that a host shows in the debrief: which moment of the session everybody looks at, through whose eyes, and
// the clock that moves it on.
#pragma once

#include "server/replay/playback.h"
#include "server/session/phase_clock.h"

namespace gemba {

class ReplayDesk {
  public:
    // At the session's first moment, paused, from above. `scenario` and `story` outlive the desk and do not change;
    // `end` is on the world's clock.
    ReplayDesk(const Scenario& scenario, std::uint64_t seed, std::size_t played, const Story& story, SimTime end);

    void set(const SetClock& clock);  // who runs on at the end begins again
    void seek(SimTime at);            // on the session's clock
    void look(SeatId eyes) { m_eyes = eyes; }
    // Lets real time pass; stops at the end.
    void pass(std::int64_t realMs);

    [[nodiscard]] SimTime at() const { return m_at; }  // on the world's clock
    [[nodiscard]] SeatId eyes() const { return m_eyes; }
    [[nodiscard]] bool paused() const { return m_paused; }
    [[nodiscard]] std::int32_t speedPercent() const { return m_speedPercent; }
    // As they stood at that moment. However often the moment changed before, this costs at most one session.
    [[nodiscard]] const Factories& factories();

  private:
    Playback m_playback;
    Pace m_pace;
    SimTime m_start;
    SimTime m_end;
    SimTime m_at;
    SeatId m_eyes;
    bool m_paused = true;
    std::int32_t m_speedPercent = 100;
};

}  // namespace gemba
