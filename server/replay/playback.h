// The factories of a session at any moment of it. Going on costs what those days cost to simulate, going back what all
// days until then cost: milliseconds.
#pragma once

#include "server/replay/factories.h"
#include "server/replay/story.h"

namespace gemba {

class Playback {
  public:
    // As they stood before the first record. `scenario` and `story` outlive the playback and do not change.
    Playback(const Scenario& scenario, std::uint64_t seed, std::size_t played, const Story& story);

    // To the moment when the session's clock left `at` (on the world's clock): everything due and everything ordered
    // until then is done.
    void seek(SimTime at);
    [[nodiscard]] const Factories& factories() const { return m_now; }

  private:
    const Story& m_story;
    Factories m_start;  // a factory may have warmed up for days
    Factories m_now;
    std::size_t m_next = 0;  // the first record that is not done yet
};

}  // namespace gemba
