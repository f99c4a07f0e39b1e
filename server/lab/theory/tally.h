// Sums over one measured stretch of time. Sums of several stretches add up, so every figure can be read from the
// total and, for its error, from the total without one of them.
#pragma once

#include <cstddef>
#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

// Of visits to a station by items of a class, those that ended in the stretch; times in the model's unit.
enum class OfVisits : std::size_t {
    Served,
    Delayed,  // did not find a free machine
    GaveUp,
    Wait,  // before service, of the served
    WaitSquares,
    LostWait,  // of those who gave up
    Stay,
    Touch,
    Span,  // from the start of service to its end
    SpanSquares,
    NumberTime,  // everybody's time at the station within the stretch
    QueueTime,   // … before service
    kCount
};

// Of items, those that were through (or gone) in the stretch.
enum class OfLives : std::size_t {
    Through,
    GaveUp,
    TurnedAway,
    Life,  // since they were asked for
    LifeSquares,
    FloorTime,   // since they were let in
    InsideTime,  // everybody's time within the stretch, outside waits too
    kCount
};

enum class OfRun : std::size_t {
    Time,
    Runs,
    Found,  // items there at the end of runs from empty
    Gaps,   // between departures
    GapTime,
    GapSquares,
    Spectrum,  // weighted products of the numbers in the system, see `Needs`
    kCount
};

// Bins for the spread of a time: geometric, from far below `middle` to far above.
struct Bins {
    double middle = 1;
    [[nodiscard]] static std::size_t count();
    [[nodiscard]] std::size_t of(double value) const;
    [[nodiscard]] double upper(std::size_t bin) const;
};

// What is summed besides the ordinary.
struct Needs {
    bool stays = false;   // bins of stays
    bool waits = false;   // bins of waits
    bool levels = false;  // time at each number in the system
    double lag = 0;       // of the asymptotic variance: how far the number in the system remembers; 0 = not asked for
    double usualStay = 1;
    double usualNumber = 0;
};

inline constexpr std::size_t kLevels = 512;
// The covariance of the number in the system counts fully up to the lag and fades out to twice the lag: a flat-top
// window (Politis and Romano, J. Time Series Analysis 16, 1995). The stretch is cut into pieces of a sixth of the lag.
inline constexpr int kPieces = 6;
[[nodiscard]] double lagWeight(int pieces);

class Tally {
  public:
    Tally(std::size_t stations, std::size_t classes, const Needs& needs);

    [[nodiscard]] double& of(OfVisits sum, std::size_t station, std::size_t itemClass);
    [[nodiscard]] double& of(OfLives sum, std::size_t itemClass);
    [[nodiscard]] double& of(OfRun sum);
    [[nodiscard]] double& of(WorkerState state, std::size_t station);  // time of all its machines
    [[nodiscard]] double& stays(std::size_t bin) { return m_sums[m_stays + bin]; }
    [[nodiscard]] double& waits(std::size_t bin) { return m_sums[m_waits + bin]; }
    [[nodiscard]] double& level(std::size_t number) { return m_sums[m_levels + number]; }
    [[nodiscard]] const Needs& needs() const { return m_needs; }

    Tally& operator+=(const Tally& other);
    Tally& operator-=(const Tally& other);

  private:
    std::size_t m_classes;
    Needs m_needs;
    std::size_t m_lives = 0;  // where each kind of sums begins
    std::size_t m_run = 0;
    std::size_t m_states = 0;
    std::size_t m_stays = 0;
    std::size_t m_waits = 0;
    std::size_t m_levels = 0;
    std::vector<double> m_sums;
};

}  // namespace gemba
