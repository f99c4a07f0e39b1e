#include <algorithm>
#include <cmath>

#include "server/lab/theory/kendall.h"
#include "server/lab/theory/models.h"

namespace gemba {

namespace {

const Names kDemands{"t", "t0", "D", "demands", "es", "S"};
const Names kCustomers{"w", "N", "n", "customers", "wip"};
constexpr double kWhole = 1e-6;

std::string caseOf(const Ask& ask) {
    for (const std::string& label : ask.metric.labels)
        if (label == "best" || label == "worst" || label == "pwc") return label;
    return "";
}

// Deterministic stations in the best case; in the worst all jobs go round as one batch; in between chance rules.
void setCase(const std::string& name, int jobs, Blueprint& plan) {
    for (StationSpec& station : plan.stations) {
        if (name == "best" || name == "worst") station.work = constantLaw(station.work.mean);
        if (name == "worst") station.batch = jobs;
    }
}

StationSpec thinking(double mean, int customers) {
    StationSpec station;
    station.work = exponentialLaw(mean);
    station.machines = customers;
    station.thinks = true;
    return station;
}

// Machines fail at the rate lam each and wait for c repairmen: thinking 1 / lam.
std::optional<double> thinkTime(const Params& params) {
    if (const auto think = params.number({"Z", "think", "think_time"})) return think;
    if (const auto rate = params.number({"lam", "lambda"})) return 1 / *rate;
    return {};
}

Result<int> customersOf(const Ask& ask) {
    if (const auto customers = ask.params.number(kCustomers)) return static_cast<int>(*customers);
    const auto kendall = kendallIn(ask.model);
    const auto callers = kendall ? ordinalOf(kendall->callers) : std::optional<int>{};
    return callers ? Result<int>(*callers) : missing("the number of jobs in the loop, w or N");
}

bool isDeterministic(const Ask& ask) {
    return ask.says({"deterministic", "constant times", "best case"}) && !ask.says({"exponential"});
}

}  // namespace

Result<Draft> closedNetwork(const Ask& ask) {
    if (!ask.params.table(kDemands).empty() || ask.params.isList({"N"}))
        return Error{"",
                     "several classes with demands of their own at each station: the factory's sources differ in "
                     "the size of their items only"};
    std::vector<double> means = serviceMeans(ask.params, kDemands);
    if (means.empty()) return missing("the mean times at the stations, t or D");
    if (const auto count = ask.params.number({"stations", "M"}); count && means.size() == 1)
        means.assign(static_cast<std::size_t>(*count), means[0]);
    const Result<int> customers = customersOf(ask);
    if (!customers.ok()) return customers.error();
    if (customers.value() < 1) return Error{"", "there must be at least one job in the loop"};
    const std::vector<double> machines = ask.params.numbers({"m", "c", "servers"}, means.size(), 1);
    if (machines.size() != means.size()) return Error{"", "t and m are not of the same number of stations"};
    const Result<Law> law = serviceLaw(ask, isDeterministic(ask) ? "D" : "");
    if (!law.ok()) return law.error();
    Draft draft;
    draft.plan.conwip = customers.value();
    const std::optional<double> think = thinkTime(ask.params);
    if (think && *think > 0) draft.plan.stations.push_back(thinking(*think, customers.value()));
    for (std::size_t i = 0; i < means.size(); ++i) {
        StationSpec station;
        station.work = scaledLaw(law.value(), means[i]);
        station.machines = static_cast<int>(machines[i]);
        draft.plan.stations.push_back(station);
    }
    draft.plan.sources = {endlessly()};
    draft.variant = caseOf(ask);
    setCase(draft.variant, customers.value(), draft.plan);
    return draft;
}

// Any line with this bottleneck rate and raw process time does for the best and the worst case: as many full-length
// stations as fit and one for the rest. The practical worst case is defined by balanced stations.
Result<Draft> pennyFab(const Ask& ask) {
    const auto rate = ask.params.number({"rb"});
    const auto raw = ask.params.number({"T0"});
    const auto jobs = ask.params.number({"w"});
    if (!rate || !raw || !jobs || *jobs < 1 || *rate <= 0 || *raw <= 0) return missing("rb, T0 or w");
    Draft draft;
    draft.variant = caseOf(ask);
    if (draft.variant.empty() && ask.says({"practical worst", "pwc"})) draft.variant = "pwc";
    if (draft.variant.empty() && ask.says({"worst"})) draft.variant = "worst";
    if (draft.variant.empty()) draft.variant = "best";
    const double critical = *rate * *raw;
    const double whole =
        std::abs(critical - std::round(critical)) < kWhole ? std::round(critical) : std::floor(critical);
    const bool balanced = std::abs(critical - whole) < kWhole;
    if (draft.variant == "pwc" && !balanced)
        return Error{"", "the practical worst case is a balanced line, and rb T0 is no whole number of stations"};
    for (int i = 0; i < static_cast<int>(whole); ++i) {
        StationSpec station;
        station.work = exponentialLaw(balanced ? *raw / whole : 1 / *rate);
        draft.plan.stations.push_back(station);
    }
    if (!balanced) {
        StationSpec station;
        station.work = exponentialLaw(*raw - whole / *rate);
        draft.plan.stations.push_back(station);
    }
    draft.plan.conwip = static_cast<int>(*jobs);
    draft.plan.sources = {endlessly()};
    setCase(draft.variant, draft.plan.conwip, draft.plan);
    return draft;
}

}  // namespace gemba
