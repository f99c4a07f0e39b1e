#include "server/lab/theory/metric.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string_view>

#include "server/lab/theory/words.h"

namespace gemba {

namespace {

struct Spelling {
    std::string_view name;
    Quantity quantity;
};

constexpr std::array kSpellings{
    Spelling{"wq", Quantity::Wait},
    Spelling{"wait", Quantity::Wait},
    Spelling{"queue_time", Quantity::Wait},
    Spelling{"ctq", Quantity::Wait},
    Spelling{"w", Quantity::Stay},
    Spelling{"t", Quantity::Stay},
    Spelling{"r", Quantity::Stay},
    Spelling{"ct", Quantity::Stay},
    Spelling{"sojourn", Quantity::Stay},
    Spelling{"response", Quantity::Stay},
    Spelling{"response_time", Quantity::Stay},
    Spelling{"cycle_time", Quantity::Stay},
    Spelling{"lead_time", Quantity::Stay},
    Spelling{"mean", Quantity::Stay},
    Spelling{"e[max]", Quantity::Stay},
    Spelling{"l", Quantity::Number},
    Spelling{"n", Quantity::Number},
    Spelling{"wip", Quantity::Number},
    Spelling{"lq", Quantity::Queue},
    Spelling{"x", Quantity::Throughput},
    Spelling{"th", Quantity::Throughput},
    Spelling{"throughput", Quantity::Throughput},
    Spelling{"lambda", Quantity::Throughput},
    Spelling{"lambda_eff", Quantity::Throughput},
    Spelling{"util", Quantity::Busy},
    Spelling{"utilisation", Quantity::Busy},
    Spelling{"utilization", Quantity::Busy},
    Spelling{"rho", Quantity::Busy},
    Spelling{"busy", Quantity::Busy},
    Spelling{"blocked", Quantity::Blocked},
    Spelling{"starved", Quantity::Starved},
    Spelling{"idle", Quantity::Starved},
    Spelling{"down", Quantity::Down},
    Spelling{"p_wait", Quantity::Waits},
    Spelling{"pwait", Quantity::Waits},
    Spelling{"p_delay", Quantity::Waits},
    Spelling{"erlangc", Quantity::Waits},
    Spelling{"sigma", Quantity::Waits},
    Spelling{"p_block", Quantity::TurnedAway},
    Spelling{"pblock", Quantity::TurnedAway},
    Spelling{"p_loss", Quantity::TurnedAway},
    Spelling{"ploss", Quantity::TurnedAway},
    Spelling{"erlangb", Quantity::TurnedAway},
    Spelling{"pab", Quantity::GivesUp},
    Spelling{"p_ab", Quantity::GivesUp},
    Spelling{"p_abandon", Quantity::GivesUp},
    Spelling{"pabandon", Quantity::GivesUp},
    Spelling{"p_renege", Quantity::GivesUp},
    Spelling{"eff_service_mean", Quantity::SpanMean},
    Spelling{"te", Quantity::SpanMean},
    Spelling{"eff_service_scv", Quantity::SpanScv},
    Spelling{"ce2", Quantity::SpanScv},
    Spelling{"departure_scv", Quantity::DepartureScv},
    Spelling{"cd2", Quantity::DepartureScv},
    Spelling{"asymptotic_var", Quantity::AsymptoticVariance},
    Spelling{"waiting_cost", Quantity::WaitingCost},
    Spelling{"waiting_cost_rate", Quantity::WaitingCost},
    Spelling{"cost_rate", Quantity::WaitingCost},
    Spelling{"cost", Quantity::WaitingCost},
    Spelling{"cost_of_delay", Quantity::WaitingCost},
    Spelling{"delay_cost", Quantity::WaitingCost},
    Spelling{"delay_cost_rate", Quantity::WaitingCost},
    Spelling{"holding_cost", Quantity::WaitingCost},
    Spelling{"holding_cost_rate", Quantity::WaitingCost},
    Spelling{"e[n(t)]", Quantity::NumberAtTime},
    Spelling{"p0", Quantity::Level},
    Spelling{"p_empty", Quantity::Level},
};

bool endsName(const std::string& text, std::size_t at) {
    return at == text.size() || text[at] == '_' || std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

std::vector<std::string> labelsIn(const std::string& rest) {
    std::vector<std::string> labels;
    std::istringstream in(rest);
    for (std::string label; std::getline(in, label, '_');)
        if (!label.empty()) labels.push_back(label);
    return labels;
}

bool isQuantile(const std::string& label) {
    return label.size() > 1 && label[0] == 'p' && ordinalOf(label.substr(1)).has_value();
}

// Labels that ask for another moment of a time than its mean.
void takeMoment(Metric& metric) {
    if (metric.quantity != Quantity::Stay && metric.quantity != Quantity::Wait) return;
    const auto isMoment = [&](const std::string& label) {
        if (label == "var" || label == "variance") metric.moment = Moment::Variance;
        if (label == "scv") metric.moment = Moment::Scv;
        if (label == "median" || isQuantile(label)) metric.moment = Moment::Quantile;
        if (metric.moment == Moment::Quantile) metric.number = label == "median" ? 50 : numbersIn(label)[0];
        return metric.moment != Moment::Mean;
    };
    const auto found = std::find_if(metric.labels.begin(), metric.labels.end(), isMoment);
    if (found != metric.labels.end()) metric.labels.erase(found);
}

// P(N>=5), P(N=0), P(W>3).
std::optional<Metric> chanceNamed(const std::string& name) {
    const std::vector<double> numbers = numbersIn(name);
    const double number = numbers.empty() ? 0 : numbers.back();
    const auto is = [&](std::initializer_list<const char*> starts) { return startsWithAny(name, starts); };
    if (is({"p(wait)", "p(wq>0)", "p(delay)"})) return Metric{Quantity::Waits, Moment::Mean, 0, {}};
    if (is({"p(block", "p(loss"})) return Metric{Quantity::TurnedAway, Moment::Mean, 0, {}};
    if (is({"p(ab", "p(reneg"})) return Metric{Quantity::GivesUp, Moment::Mean, 0, {}};
    if (is({"p(wq>", "p(wait>"}) && !numbers.empty()) return Metric{Quantity::Wait, Moment::Tail, number, {}};
    if (is({"p(w>", "p(t>", "p(sojourn>", "p(r>"}) && !numbers.empty())
        return Metric{Quantity::Stay, Moment::Tail, number, {}};
    if (!is({"p(n"}) || numbers.empty()) return {};
    if (is({"p(n>="})) return Metric{Quantity::LevelOrMore, Moment::Mean, number, {}};
    if (is({"p(n>"})) return Metric{Quantity::LevelOrMore, Moment::Mean, number + 1, {}};
    if (is({"p(n="})) return Metric{Quantity::Level, Moment::Mean, number, {}};
    return {};
}

}  // namespace

std::optional<Metric> metricNamed(const std::string& name) {
    const std::string low = lowered(name);
    if (low.starts_with("p(")) return chanceNamed(low);
    if (low.starts_with("e[n(")) {
        const std::vector<double> numbers = numbersIn(low);
        return Metric{Quantity::NumberAtTime, Moment::Mean, numbers.empty() ? 0 : numbers[0], {}};
    }
    const Spelling* best = nullptr;
    for (const Spelling& spelling : kSpellings) {
        if (!low.starts_with(spelling.name) || !endsName(low, spelling.name.size())) continue;
        if (best == nullptr || spelling.name.size() > best->name.size()) best = &spelling;
    }
    if (best == nullptr) return {};
    Metric metric{best->quantity, Moment::Mean, 0, labelsIn(low.substr(best->name.size()))};
    takeMoment(metric);
    return metric;
}

std::optional<int> ordinalOf(const std::string& label) {
    const bool digits = !label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
    if (!digits || label.size() > 6) return {};
    return std::stoi(label);
}

}  // namespace gemba
