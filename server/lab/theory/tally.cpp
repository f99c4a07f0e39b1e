#include "server/lab/theory/tally.h"

#include <algorithm>
#include <cmath>

namespace gemba {

namespace {

constexpr double kRatio = 1.005;  // between the ends of a bin
constexpr double kLeast = 1e-4;   // of the middle
constexpr double kMost = 1e3;

template <class Sum>
constexpr std::size_t index(Sum sum) {
    return static_cast<std::size_t>(sum);
}
template <class Sum>
constexpr std::size_t kCountOf = static_cast<std::size_t>(Sum::kCount);

}  // namespace

std::size_t Bins::count() {
    static const auto bins = static_cast<std::size_t>(std::ceil(std::log(kMost / kLeast) / std::log(kRatio)));
    return bins + 2;
}

std::size_t Bins::of(double value) const {
    static const double perBin = 1 / std::log(kRatio);
    const double ratio = value / (middle * kLeast);
    if (!(ratio > 1)) return 0;
    return std::min(static_cast<std::size_t>(std::log(ratio) * perBin) + 1, count() - 1);
}

double Bins::upper(std::size_t bin) const {
    return middle * kLeast * std::pow(kRatio, static_cast<double>(bin));
}

double lagWeight(int pieces) {
    if (pieces <= kPieces) return 1;
    return std::max(0.0, 2 - static_cast<double>(pieces) / kPieces);
}

Tally::Tally(std::size_t stations, std::size_t classes, const Needs& needs) : m_classes(classes), m_needs(needs) {
    m_lives = stations * classes * kCountOf<OfVisits>;
    m_run = m_lives + classes * kCountOf<OfLives>;
    m_states = m_run + kCountOf<OfRun>;
    m_stays = m_states + stations * kWorkerStates;
    m_waits = m_stays + (needs.stays ? Bins::count() : 0);
    m_levels = m_waits + (needs.waits ? Bins::count() : 0);
    m_sums.resize(m_levels + (needs.levels ? kLevels : 0));
}

double& Tally::of(OfVisits sum, std::size_t station, std::size_t itemClass) {
    return m_sums[(station * m_classes + itemClass) * kCountOf<OfVisits> + index(sum)];
}

double& Tally::of(OfLives sum, std::size_t itemClass) {
    return m_sums[m_lives + itemClass * kCountOf<OfLives> + index(sum)];
}

double& Tally::of(OfRun sum) {
    return m_sums[m_run + index(sum)];
}

double& Tally::of(WorkerState state, std::size_t station) {
    return m_sums[m_states + station * kWorkerStates + index(state)];
}

Tally& Tally::operator+=(const Tally& other) {
    for (std::size_t i = 0; i < m_sums.size(); ++i) m_sums[i] += other.m_sums[i];
    return *this;
}

Tally& Tally::operator-=(const Tally& other) {
    for (std::size_t i = 0; i < m_sums.size(); ++i) m_sums[i] -= other.m_sums[i];
    return *this;
}

}  // namespace gemba
