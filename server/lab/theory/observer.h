// Sums up the visit records of one stretch of a run.
#pragma once

#include "server/lab/theory/replication.h"

namespace gemba {

class Observer {
  public:
    Observer(const System& system, const Needs& needs, const Stretch& stretch);

    void see(const Visit& visit);      // it ended in the stretch
    void seeOpen(const Visit& visit);  // it goes on after it
    [[nodiscard]] Tally& tally() { return m_tally; }
    [[nodiscard]] Tally finish();

  private:
    [[nodiscard]] double units(Duration d) const { return static_cast<double>(d.ms) * m_unit; }
    // How much of the time between lies in the stretch.
    [[nodiscard]] double within(SimTime from, SimTime to) const;
    // An item's own way, not that of a part in another branch.
    [[nodiscard]] bool isOwn(const Visit& visit) const;
    void seePresence(const Visit& visit);
    void seeService(const Visit& visit);
    void seeEnd(const Visit& visit);
    void spread(SimTime from, SimTime to);
    void countLevels();
    void multiplyPieces();

    const System& m_system;
    Stretch m_stretch;
    double m_unit;
    Tally m_tally;
    Bins m_bins;
    SimTime m_lastDeparture{-1};
    std::vector<std::int64_t> m_comes;  // only for levels
    std::vector<std::int64_t> m_goes;
    std::vector<double> m_pieces;  // only for the asymptotic variance: number times time in each piece
};

}  // namespace gemba
