#include "server/lab/theory/reading.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gemba {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

double share(double part, double whole) {
    return whole > 0 ? part / whole : kUnknown;
}

// Sums over the stations and classes that are asked for.
class Reader {
  public:
    Reader(const Target& target, const System& system, Tally& tally)
        : m_target(target), m_system(system), m_tally(tally) {}

    [[nodiscard]] double sum(OfVisits what) const {
        double sum = 0;
        eachStation([&](std::size_t station) {
            eachClass([&](std::size_t itemClass) { sum += m_tally.of(what, station, itemClass); });
        });
        return sum;
    }
    [[nodiscard]] double sum(OfLives what) const {
        double sum = 0;
        eachClass([&](std::size_t itemClass) { sum += m_tally.of(what, itemClass); });
        return sum;
    }
    [[nodiscard]] double sum(std::initializer_list<WorkerState> states) const {
        double sum = 0;
        eachStation([&](std::size_t station) {
            for (const WorkerState state : states) sum += m_tally.of(state, station);
        });
        return sum;
    }
    [[nodiscard]] double machines() const {
        double sum = 0;
        eachStation([&](std::size_t station) { sum += m_system.plan.stations[station].machines; });
        return sum;
    }
    [[nodiscard]] double run(OfRun what) const { return m_tally.of(what); }
    [[nodiscard]] double time() const { return run(OfRun::Time); }
    [[nodiscard]] bool ofOneStation() const { return m_target.station >= 0; }
    [[nodiscard]] bool preempts() const {
        return std::any_of(m_system.plan.stations.begin(), m_system.plan.stations.end(),
                           [](const StationSpec& station) { return station.preempts; });
    }
    // Items that were through, or visits to the one station.
    [[nodiscard]] double ends() const {
        if (ofOneStation()) return sum(OfVisits::Served) + sum(OfVisits::GaveUp);
        return sum(OfLives::Through) + sum(OfLives::GaveUp);
    }
    [[nodiscard]] const System& system() const { return m_system; }
    [[nodiscard]] Tally& tally() const { return m_tally; }
    void eachClass(const auto& visit) const {
        for (std::size_t i = 0; i < m_system.classes(); ++i)
            if (m_target.itemClass < 0 || static_cast<std::size_t>(m_target.itemClass) == i) visit(i);
    }

  private:
    void eachStation(const auto& visit) const {
        for (std::size_t i = 0; i < m_system.stations(); ++i)
            if (m_target.station < 0 ? !m_system.plan.stations[i].thinks
                                     : static_cast<std::size_t>(m_target.station) == i)
                visit(i);
    }
    const Target& m_target;
    const System& m_system;
    Tally& m_tally;
};

double waited(const Reader& reader) {
    if (reader.preempts()) return reader.sum(OfVisits::Stay) - reader.sum(OfVisits::Touch);
    return reader.sum(OfVisits::Wait) + reader.sum(OfVisits::LostWait);
}

double stayed(const Reader& reader) {
    if (reader.ofOneStation()) return reader.sum(OfVisits::Stay) + reader.sum(OfVisits::LostWait);
    const Blueprint& plan = reader.system().plan;
    if (!plan.sources[0].endless) return reader.sum(OfLives::Life);
    return plan.forks ? reader.sum(OfLives::FloorTime) : reader.sum(OfVisits::Stay);
}

double variance(double count, double sum, double squares) {
    const double mean = share(sum, count);
    return share(squares, count) - mean * mean;
}

// The bins' value below which `part` of all lies; straight within a bin.
double quantile(const Bins& bins, const auto& countIn, double part) {
    double total = 0;
    for (std::size_t i = 0; i < Bins::count(); ++i) total += countIn(i);
    if (total <= 0) return kUnknown;
    double rest = total * part;
    for (std::size_t i = 0; i < Bins::count(); ++i) {
        const double count = countIn(i);
        if (rest > count) {
            rest -= count;
            continue;
        }
        if (i == 0) return 0;
        return bins.upper(i - 1) + (bins.upper(i) - bins.upper(i - 1)) * rest / count;
    }
    return bins.upper(Bins::count() - 1);
}

// The share beyond `value`.
double tail(const Bins& bins, const auto& countIn, double value) {
    const std::size_t at = bins.of(value);
    double total = 0;
    double beyond = 0;
    for (std::size_t i = 0; i < Bins::count(); ++i) {
        total += countIn(i);
        if (i > at) beyond += countIn(i);
    }
    if (at > 0) beyond += countIn(at) * (bins.upper(at) - value) / (bins.upper(at) - bins.upper(at - 1));
    return share(beyond, total);
}

double spreadOf(const Metric& metric, const Reader& reader) {
    const Bins bins{reader.tally().needs().usualStay};
    const auto read = [&](const auto& countIn) {
        return metric.moment == Moment::Tail ? tail(bins, countIn, metric.number)
                                             : quantile(bins, countIn, metric.number / 100);
    };
    if (metric.quantity == Quantity::Wait) return read([&](std::size_t bin) { return reader.tally().waits(bin); });
    return read([&](std::size_t bin) { return reader.tally().stays(bin); });
}

double timeOf(const Metric& metric, const Reader& reader) {
    const bool wait = metric.quantity == Quantity::Wait;
    const double mean = share(wait ? waited(reader) : stayed(reader), reader.ends());
    if (metric.moment == Moment::Mean) return mean;
    if (metric.moment == Moment::Quantile || metric.moment == Moment::Tail) return spreadOf(metric, reader);
    const double squares = wait ? reader.sum(OfVisits::WaitSquares) : reader.sum(OfLives::LifeSquares);
    const double spread = share(squares, reader.ends()) - mean * mean;
    return metric.moment == Moment::Scv ? spread / (mean * mean) : spread;
}

double numberIn(const Reader& reader) {
    const Blueprint& plan = reader.system().plan;
    const bool outsideCounts = !reader.ofOneStation() && (plan.forks || plan.conwip > 0) && !plan.sources[0].endless;
    return share(outsideCounts ? reader.sum(OfLives::InsideTime) : reader.sum(OfVisits::NumberTime), reader.time());
}

double working(const Reader& reader) {
    return reader.sum({WorkerState::Working, WorkerState::SettingUp});
}

double queueIn(const Reader& reader) {
    if (reader.preempts()) return share(reader.sum(OfVisits::NumberTime) - working(reader), reader.time());
    return share(reader.sum(OfVisits::QueueTime), reader.time());
}

double levelFrom(const Reader& reader, std::size_t least, std::size_t most) {
    double sum = 0;
    for (std::size_t number = least; number <= std::min(most, kLevels - 1); ++number)
        sum += reader.tally().level(number);
    return share(sum, reader.time());
}

// Long windows times the variance of their mean: the sum of the covariances at all lags.
double asymptoticVariance(const Reader& reader) {
    const Needs& needs = reader.tally().needs();
    double weights = 1;
    for (int lag = 1; lag < 2 * kPieces; ++lag) weights += 2 * lagWeight(lag);
    const double number = share(reader.sum(OfVisits::NumberTime), reader.time()) - needs.usualNumber;
    const double piece = needs.lag / kPieces;
    return share(reader.run(OfRun::Spectrum), reader.run(OfRun::Runs)) - weights * piece * number * number;
}

double waitingCost(const Reader& reader) {
    double cost = 0;
    reader.eachClass([&](std::size_t itemClass) {
        for (std::size_t station = 0; station < reader.system().stations(); ++station)
            cost += reader.system().costs[itemClass] * reader.tally().of(OfVisits::QueueTime, station, itemClass);
    });
    return share(cost, reader.time());
}

double scvOf(double count, double sum, double squares) {
    const double mean = share(sum, count);
    return variance(count, sum, squares) / (mean * mean);
}

double inMachineTime(const Reader& reader, std::initializer_list<WorkerState> states) {
    return share(reader.sum(states), reader.machines() * reader.time());
}

}  // namespace

double reading(const Metric& metric, const Target& target, const System& system, Tally& tally) {
    const Reader r(target, system, tally);
    const double served = r.sum(OfVisits::Served);
    const double lives = r.sum(OfLives::Through) + r.sum(OfLives::GaveUp);
    const auto level = static_cast<std::size_t>(metric.number);
    switch (metric.quantity) {
        case Quantity::Wait:
        case Quantity::Stay: return timeOf(metric, r);
        case Quantity::Number: return numberIn(r);
        case Quantity::Queue: return queueIn(r);
        case Quantity::Throughput: return share(r.ofOneStation() ? served : r.sum(OfLives::Through), r.time());
        case Quantity::Busy: return inMachineTime(r, {WorkerState::Working, WorkerState::SettingUp});
        case Quantity::Blocked: return inMachineTime(r, {WorkerState::Held});
        case Quantity::Starved: return inMachineTime(r, {WorkerState::Starved});
        case Quantity::Down: return inMachineTime(r, {WorkerState::Down});
        case Quantity::Waits: return share(r.sum(OfVisits::Delayed), served + r.sum(OfVisits::GaveUp));
        case Quantity::TurnedAway: return share(r.sum(OfLives::TurnedAway), r.sum(OfLives::TurnedAway) + lives);
        case Quantity::GivesUp: return share(r.sum(OfLives::GaveUp), lives);
        case Quantity::SpanMean: return share(r.sum(OfVisits::Span), served);
        case Quantity::SpanScv: return scvOf(served, r.sum(OfVisits::Span), r.sum(OfVisits::SpanSquares));
        case Quantity::NumberAtTime: return share(r.run(OfRun::Found), r.run(OfRun::Runs));
        case Quantity::Level: return levelFrom(r, level, level);
        case Quantity::LevelOrMore: return levelFrom(r, level, kLevels);
        case Quantity::DepartureScv: return scvOf(r.run(OfRun::Gaps), r.run(OfRun::GapTime), r.run(OfRun::GapSquares));
        case Quantity::AsymptoticVariance: return asymptoticVariance(r);
        case Quantity::WaitingCost: return waitingCost(r);
    }
    return kUnknown;
}

namespace {

std::optional<int> placeOf(const std::vector<std::string>& nodes, const std::string& label) {
    const auto found = std::find(nodes.begin(), nodes.end(), label);
    if (found == nodes.end()) return {};
    return static_cast<int>(found - nodes.begin());
}

// The station with this number; stages of thinking are not counted.
int stationNumbered(const System& system, int number) {
    for (std::size_t i = 0; i < system.stations(); ++i)
        if (!system.plan.stations[i].thinks && --number == 0) return static_cast<int>(i);
    return static_cast<int>(system.stations());
}

std::optional<int> classNamed(const std::string& label, int classes) {
    if (classes < 2) return {};
    if (label == "high" || label == "hi" || label == "top") return 0;
    if (label == "low" || label == "lo") return classes - 1;
    if (classes > 2 && (label == "mid" || label == "middle" || label == "medium")) return classes / 2;
    return {};
}

}  // namespace

Result<Target> targetOf(const Metric& metric, const System& system, const std::vector<std::string>& nodes,
                        const std::string& node) {
    Target target;
    const auto classes = static_cast<int>(system.classes());
    const auto stations = static_cast<int>(system.stations());
    if (const auto place = placeOf(nodes, node); !node.empty() && place) target.station = *place;
    for (const std::string& label : metric.labels) {
        if (label == "total") target.station = -1;
        if (const auto place = placeOf(nodes, label)) target.station = *place;
        if (const auto itemClass = classNamed(label, classes)) target.itemClass = *itemClass;
        const std::optional<int> number = ordinalOf(label);
        if (!number || placeOf(nodes, label)) continue;
        if (stations > 1) target.station = stationNumbered(system, *number);
        if (stations == 1 && classes > 1) target.itemClass = *number - 1;
    }
    if (target.station >= stations || target.itemClass >= classes || target.station < -1 || target.itemClass < -1)
        return Error{"", "there are " + std::to_string(stations) + " stations and " + std::to_string(classes) +
                             " classes of items; the metric names another"};
    return target;
}

void addNeeds(const Metric& metric, Needs& needs) {
    const bool spread = metric.moment == Moment::Quantile || metric.moment == Moment::Tail;
    if (spread && metric.quantity == Quantity::Wait) needs.waits = true;
    if (spread && metric.quantity == Quantity::Stay) needs.stays = true;
    if (metric.quantity == Quantity::Level || metric.quantity == Quantity::LevelOrMore) needs.levels = true;
    if (metric.quantity == Quantity::AsymptoticVariance) needs.lag = 1;
}

double loadOf(const System& system, Tally& tally) {
    double most = 0;
    for (std::size_t station = 0; station < system.stations(); ++station) {
        if (system.plan.stations[station].thinks) continue;
        const double busy = tally.of(WorkerState::Working, station) + tally.of(WorkerState::SettingUp, station);
        most = std::max(most, share(busy, system.plan.stations[station].machines * tally.of(OfRun::Time)));
    }
    return most;
}

}  // namespace gemba
