// What people do at each place, from moment to moment: looks at a factory from outside while it runs and changes
// nothing in it. The debrief's shares of time and who was busiest longest come from here.
#pragma once

#include <array>
#include <vector>

#include "server/replay/said_log.h"
#include "server/sim/simulation.h"
#include "shared/protocol/debrief.h"

namespace gemba {

// From `at` on, until the place's next moment.
struct PlaceMoment {
    SimTime at;
    std::array<std::uint16_t, kDoings> count{};  // people and machines, by Doing
    bool atFullStretch = false;                  // boxes wait, somebody works, and nobody who could take one is free
    [[nodiscard]] bool sameAs(const PlaceMoment& other) const {
        return count == other.count && atFullStretch == other.atFullStretch;
    }
};
using PlaceMoments = std::vector<PlaceMoment>;

class Watch {
  public:
    // Begins with the world as it is.
    explicit Watch(const World& world);

    // Simulation::advanceTo, with a look after each moment at which something happened.
    void advance(Simulation& simulation, SimTime until);
    // The factory is again as it was at an earlier moment.
    void goBack(const World& world);

    // The world's stations, then the gate if the scenario has one. What counts as a station's people: see RoundTimes.
    [[nodiscard]] const std::vector<PlaceMoments>& stations() const { return m_stations; }
    [[nodiscard]] const std::vector<PlaceMoments>& areas() const { return m_areas; }
    [[nodiscard]] const SaidLog& said() const { return m_said; }

  private:
    void look(const World& world);

    std::vector<PlaceMoments> m_stations;
    std::vector<PlaceMoments> m_areas;
    SaidLog m_said;
};

}  // namespace gemba
