// What managers say, evening by evening, and every promise they make: looks at a factory from outside while it runs and
// changes nothing in it. The debrief's reports beside the truth, promises and quiet wishes come from here.
#pragma once

#include <vector>

#include "server/sim/world.h"
#include "shared/protocol/said.h"

namespace gemba {

class SaidLog {
  public:
    explicit SaidLog(const World& world);

    // Nothing happens in the world from its now up to `until`: notes the evenings of the days that end by then.
    void pass(const World& world, SimTime until);
    // Notes promises: the factory keeps a few of each seat only.
    void look(const World& world);
    // The factory is again as it was at an earlier moment.
    void goBack(const World& world);

    // By area.
    [[nodiscard]] const std::vector<AreaReports>& reports() const { return m_reports; }
    // By people manager; who knew is as it is in this world.
    [[nodiscard]] std::vector<Whisper> whispers(const World& world) const;
    // As they were made, on the session's clock.
    [[nodiscard]] std::vector<PromiseRecord> promises(const World& world) const;

  private:
    struct Seen {
        Promise promise;
        SimTime at;
    };
    [[nodiscard]] std::size_t evenings() const { return m_reports.front().said.size(); }
    void noteEvening(const World& world);

    std::vector<AreaReports> m_reports;
    std::vector<Whisper> m_whispers;
    std::vector<Seen> m_promises;
};

}  // namespace gemba
