#include "server/lab/theory/observer.h"

#include <algorithm>

namespace gemba {

Observer::Observer(const System& system, const Needs& needs, const Stretch& stretch)
    : m_system(system),
      m_stretch(stretch),
      m_unit(1 / system.msPerUnit),
      m_tally(system.stations(), system.classes(), needs),
      m_bins{needs.usualStay} {
    m_tally.of(OfRun::Time) = units(stretch.to - stretch.from);
    m_tally.of(OfRun::Runs) = 1;
    if (needs.lag > 0) m_pieces.resize(static_cast<std::size_t>(m_tally.of(OfRun::Time) / (needs.lag / kPieces)));
}

double Observer::within(SimTime from, SimTime to) const {
    const SimTime begin = std::max(from, m_stretch.from);
    const SimTime end = std::min(to, m_stretch.to);
    return begin < end ? units(end - begin) : 0;
}

bool Observer::isOwn(const Visit& visit) const {
    return visit.station.isNone() || !m_system.plan.forks || visit.station.index() == 0;
}

void Observer::see(const Visit& visit) {
    seePresence(visit);
    if (!visit.station.isNone()) seeService(visit);
    if (isOwn(visit)) seeEnd(visit);
}

void Observer::seeOpen(const Visit& visit) {
    seePresence(visit);
}

void Observer::seePresence(const Visit& visit) {
    const auto itemClass = static_cast<std::size_t>(visit.source);
    if (isOwn(visit)) m_tally.of(OfLives::InsideTime, itemClass) += within(visit.arrived, visit.ended);
    if (visit.station.isNone()) return;
    const std::size_t station = visit.station.index();
    m_tally.of(OfVisits::NumberTime, station, itemClass) += within(visit.arrived, visit.ended);
    m_tally.of(OfVisits::QueueTime, station, itemClass) += within(visit.arrived, visit.started);
    if (m_system.plan.stations[station].thinks) return;
    if (!m_pieces.empty()) spread(visit.arrived, visit.ended);
    if (!m_tally.needs().levels) return;
    m_comes.push_back(std::max(visit.arrived, m_stretch.from).ms);
    m_goes.push_back(visit.ended.ms);
}

void Observer::seeService(const Visit& visit) {
    const std::size_t station = visit.station.index();
    const auto itemClass = static_cast<std::size_t>(visit.source);
    const auto add = [&](OfVisits sum, double amount) { m_tally.of(sum, station, itemClass) += amount; };
    const double wait = units(visit.started - visit.arrived);
    if (wait > 0) add(OfVisits::Delayed, 1);
    if (m_tally.needs().waits) m_tally.waits(m_bins.of(wait)) += 1;
    add(OfVisits::WaitSquares, wait * wait);
    if (visit.ending == Ending::GaveUp) {
        add(OfVisits::GaveUp, 1);
        add(OfVisits::LostWait, wait);
        return;
    }
    const double span = units(visit.finished - visit.started);
    add(OfVisits::Served, 1);
    add(OfVisits::Wait, wait);
    add(OfVisits::Stay, units(visit.ended - visit.arrived));
    add(OfVisits::Touch, units(visit.touched));
    add(OfVisits::Span, span);
    add(OfVisits::SpanSquares, span * span);
}

void Observer::seeEnd(const Visit& visit) {
    const auto itemClass = static_cast<std::size_t>(visit.source);
    const auto add = [&](OfLives sum, double amount) { m_tally.of(sum, itemClass) += amount; };
    if (visit.ending == Ending::TurnedAway) return add(OfLives::TurnedAway, 1);
    if (visit.band != FlowBand::Backlog) add(OfLives::FloorTime, units(visit.ended - visit.arrived));
    if (visit.ending != Ending::Left && visit.ending != Ending::GaveUp) return;
    const double life = units(visit.ended - visit.asked);
    add(visit.ending == Ending::Left ? OfLives::Through : OfLives::GaveUp, 1);
    add(OfLives::Life, life);
    add(OfLives::LifeSquares, life * life);
    if (m_tally.needs().stays) m_tally.stays(m_bins.of(life)) += 1;
    if (visit.ending != Ending::Left) return;
    if (m_lastDeparture.ms >= 0) {
        const double gap = units(visit.ended - m_lastDeparture);
        m_tally.of(OfRun::Gaps) += 1;
        m_tally.of(OfRun::GapTime) += gap;
        m_tally.of(OfRun::GapSquares) += gap * gap;
    }
    m_lastDeparture = visit.ended;
}

void Observer::spread(SimTime from, SimTime to) {
    const double piece = m_tally.needs().lag / kPieces;
    const double begin = units(std::max(from, m_stretch.from) - m_stretch.from);
    const double end = units(std::min(to, m_stretch.to) - m_stretch.from);
    for (auto in = static_cast<std::size_t>(begin / piece); in < m_pieces.size(); ++in) {
        const double start = piece * static_cast<double>(in);
        if (start >= end) return;
        m_pieces[in] += std::max(std::min(end, start + piece) - std::max(begin, start), 0.0);
    }
}

void Observer::countLevels() {
    std::sort(m_comes.begin(), m_comes.end());
    std::sort(m_goes.begin(), m_goes.end());
    std::size_t come = 0;
    std::size_t go = 0;
    std::size_t number = 0;
    for (std::int64_t now = m_stretch.from.ms; now < m_stretch.to.ms;) {
        while (come < m_comes.size() && m_comes[come] <= now) ++come, ++number;
        while (go < m_goes.size() && m_goes[go] <= now) ++go, --number;
        std::int64_t next = m_stretch.to.ms;
        if (come < m_comes.size()) next = std::min(next, m_comes[come]);
        if (go < m_goes.size()) next = std::min(next, m_goes[go]);
        m_tally.level(std::min(number, kLevels - 1)) += static_cast<double>(next - now) * m_unit;
        now = next;
    }
}

// Sum over the lags of weight times the mean product of the numbers in two pieces so far apart, both taken from the
// usual number: far from it the noise of the mean would drown the rest.
void Observer::multiplyPieces() {
    const double piece = m_tally.needs().lag / kPieces;
    const std::size_t count = m_pieces.size();
    for (double& number : m_pieces) number = number / piece - m_tally.needs().usualNumber;
    double sum = 0;
    for (int lag = 0; lag < 2 * kPieces && static_cast<std::size_t>(lag) < count; ++lag) {
        double products = 0;
        const auto apart = static_cast<std::size_t>(lag);
        for (std::size_t i = apart; i < count; ++i) products += m_pieces[i] * m_pieces[i - apart];
        sum += (lag == 0 ? 1 : 2) * lagWeight(lag) * products / static_cast<double>(count - apart);
    }
    m_tally.of(OfRun::Spectrum) += sum * piece;
}

Tally Observer::finish() {
    if (m_tally.needs().levels) countLevels();
    if (!m_pieces.empty()) multiplyPieces();
    return m_tally;
}

}  // namespace gemba
