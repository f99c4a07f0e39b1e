// Names of metrics as textbooks write them, and what they stand for.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gemba {

enum class Quantity {
    Wait,        // mean time before service
    Stay,        // mean time in the system
    Number,      // time average of the number in the system
    Queue,       // … of those who wait
    Throughput,  // through per unit of time; of a station: visits
    Busy,        // share of the machines' time
    Blocked,
    Starved,
    Down,
    Waits,               // share of arrivals
    TurnedAway,          // share of arrivals
    GivesUp,             // share of those let in
    SpanMean,            // from the start of service to its end, repairs included
    SpanScv,             // its squared coefficient of variation
    NumberAtTime,        // mean number in the system, so long after it was empty
    Level,               // share of time with so many in the system
    LevelOrMore,         // … with so many or more
    DepartureScv,        // of the times between departures
    AsymptoticVariance,  // of the time average of the number: of a long window, times its length
    WaitingCost          // per unit of time, of all who wait
};

// What of a time is asked for.
enum class Moment { Mean, Variance, Scv, Quantile, Tail };

struct Metric {
    Quantity quantity = Quantity::Stay;
    Moment moment = Moment::Mean;
    double number = 0;                // the level, the time, the quantile's percent
    std::vector<std::string> labels;  // what follows the name, in lower case: a node, a class, a method
};

// "Wq", "W_high", "Pblock", "P(N>=5)", "E[N(t)]", "sojourn_p95", "Wq_Kingman_VUT" …; none for an unknown name.
[[nodiscard]] std::optional<Metric> metricNamed(const std::string& name);
// Whether the label is a number; from 1.
[[nodiscard]] std::optional<int> ordinalOf(const std::string& label);

}  // namespace gemba
