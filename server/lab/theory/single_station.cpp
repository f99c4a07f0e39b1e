#include <algorithm>
#include <cmath>
#include <numeric>

#include "server/lab/theory/kendall.h"
#include "server/lab/theory/models.h"
#include "server/lab/theory/words.h"

namespace gemba {

namespace {

const Names kRates{"lam", "lambda", "lams", "arrival_rate", "arrival_rates"};
const Names kMeans{"es", "ES", "E[S]", "S", "D", "mean_service"};
const Names kCosts{"cost", "costs", "h", "cod", "cd", "delay_cost", "delay_costs", "cost_rates", "w"};
constexpr int kEndlessMachines = static_cast<int>(kMaxMachines);

// The numbers of an instance, one rate and one mean per class.
struct Numbers {
    std::vector<double> rates;
    std::vector<double> means;
    std::vector<double> costs;
    int servers = 1;
    int room = 0;  // 0 = any number
};

Result<int> serversOf(const Ask& ask, const Kendall& kendall) {
    if (startsWithAny(lowered(kendall.servers), {"inf"})) return kEndlessMachines;
    if (const std::optional<double> c = ask.params.number({"c", "servers", "m"}); c && !ask.params.isList({"c"}))
        return static_cast<int>(*c);
    if (const std::optional<int> c = ordinalOf(kendall.servers)) return *c;
    return kendall.servers == "c" || kendall.servers == "m" ? Result<int>(missing("the number of servers, c")) : 1;
}

// 0 = any number.
Result<int> roomOf(const Ask& ask, const Kendall& kendall, int servers) {
    if (const std::optional<double> room = ask.params.number({"K", "capacity"})) return static_cast<int>(*room);
    if (const std::optional<int> room = ordinalOf(kendall.room)) return *room;
    if (kendall.room.empty() || startsWithAny(lowered(kendall.room), {"inf"})) return 0;
    return kendall.room == kendall.servers ? Result<int>(servers) : missing("the room in the system, K");
}

std::vector<double> ratesOf(const Ask& ask, const Numbers& numbers) {
    const Params& params = ask.params;
    const double mean = numbers.means[0];
    if (params.has(kRates)) return params.numbers(kRates);
    if (const auto load = params.number({"a", "offered_load"})) return {*load / mean};
    if (const auto rho = params.number({"rho"})) return {*rho * numbers.servers / mean};
    if (const auto rate = params.number({"item_rate"})) return {*rate};
    return {};
}

Result<Numbers> numbersOf(const Ask& ask, const Kendall& kendall) {
    Numbers numbers;
    const Result<int> servers = serversOf(ask, kendall);
    if (!servers.ok()) return servers.error();
    numbers.servers = servers.value();
    const Result<int> room = roomOf(ask, kendall, numbers.servers);
    if (!room.ok()) return room.error();
    numbers.room = room.value();
    numbers.means = serviceMeans(ask.params, kMeans);
    if (numbers.means.empty()) numbers.means = {1};
    numbers.rates = ratesOf(ask, numbers);
    if (numbers.rates.empty()) return missing("the rate of arrivals, lam");
    const std::size_t classes = std::max(numbers.rates.size(), numbers.means.size());
    if (numbers.rates.size() == 1 && classes > 1) numbers.rates.assign(classes, numbers.rates[0]);
    if (numbers.means.size() == 1) numbers.means.assign(classes, numbers.means[0]);
    numbers.costs = ask.params.isList({"c"}) ? ask.params.numbers({"c"}) : ask.params.numbers(kCosts);
    const bool fit = numbers.means.size() == numbers.rates.size() &&
                     (numbers.costs.empty() || numbers.costs.size() == numbers.rates.size());
    if (!fit) return Error{"", "rates, services and costs are not of the same number of classes"};
    return numbers;
}

Result<Law> arrivalLaw(const Ask& ask, const Kendall& kendall) {
    const std::string named = ask.params.word({"arr", "arrival", "arrivals", "arrival_dist"});
    const std::string name = named.empty() ? kendall.arrivals : named;
    const std::optional<double> scv = ask.params.number({"ca2", "ca^2"});
    const std::optional<Law> law = name.empty() ? exponentialLaw(1) : lawNamed(name, 1, scv);
    if (!law) return Error{"", "no distribution called '" + name + "' here; give ca2, too, if it has one"};
    return *law;
}

bool isPreemptive(const Ask& ask) {
    return ask.says({"preempt"}) && !ask.says({"non-preempt", "nonpreempt", "non preempt"});
}

// Which goes first where orders are compared: in the metric's name, the parameters or the model.
std::string orderOf(const Ask& ask) {
    std::string words = lowered(ask.params.word({"order", "discipline", "policy", "rule"}));
    for (const std::string& label : ask.metric.labels) words += " " + label;
    for (const std::string& text : {words, ask.text}) {
        if (mentions(text, {"fifo", "fcfs"})) return "fifo";
        if (mentions(text, {"worst"})) return "worst";
        if (mentions(text, {"wsjf", "cmu", "c-mu", "c\xCE\xBC", "cd3", "best"})) return "wsjf";
        if (mentions(text, {"sjf", "spt", "shortest"})) return "shortest";
    }
    return "";
}

// Priorities of the classes in the order of a key, the least first.
void rank(std::vector<SourceSpec>& sources, const std::vector<double>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) sources[order[i]].priority = static_cast<int>(i);
}

// Where each class stands in a list of them, counted from 0 or 1.
std::vector<double> placesIn(const std::vector<double>& order) {
    const double first = *std::min_element(order.begin(), order.end());
    std::vector<double> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto which = static_cast<std::size_t>(std::max(order[i] - first, 0.0));
        if (which < places.size()) places[which] = static_cast<double>(i);
    }
    return places;
}

// Several classes: by priority, the first named goes first, unless an order is asked for.
void orderClasses(const Ask& ask, const Numbers& numbers, Draft& draft) {
    StationSpec& station = draft.plan.stations[0];
    std::vector<SourceSpec>& sources = draft.plan.sources;
    station.discipline = Discipline::Priority;
    station.preempts = isPreemptive(ask);
    std::vector<double> keys = ask.params.numbers({"priority", "priorities"});
    const std::vector<double> order = ask.params.numbers({"order"});
    if (order.size() == sources.size()) keys = placesIn(order);
    if (keys.size() != sources.size()) {
        keys.resize(sources.size());
        std::iota(keys.begin(), keys.end(), 0.0);
    }
    if (order.empty()) draft.variant = orderOf(ask);
    const std::vector<double>& costs = numbers.costs;
    const auto byCost = [&](std::size_t i) { return costs.empty() ? 0 : costs[i] / numbers.means[i]; };
    if (draft.variant == "fifo") station.discipline = Discipline::Fifo;
    if (draft.variant == "wsjf" && !costs.empty()) station.discipline = Discipline::Wsjf;
    if (draft.variant == "shortest") keys = numbers.means;
    if (draft.variant == "worst")
        for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = byCost(i);
    rank(sources, keys);
}

void orderOneClass(const Ask& ask, StationSpec& station) {
    const bool remaining = ask.says({"srpt", "shortest remaining"});
    if (remaining || ask.says({"sjf", "spt", "shortest"})) station.discipline = Discipline::ShortestFirst;
    if (ask.says({"lifo", "lcfs"})) station.discipline = Discipline::Lifo;
    station.preempts = remaining || (station.discipline != Discipline::Fifo && isPreemptive(ask));
}

Status addBreakdowns(const Ask& ask, StationSpec& station) {
    const Params& params = ask.params;
    const auto failing = params.numberOfPrefix("fail");
    const auto repairing = params.number({"repair_rate", "r"});
    const auto uptime = params.number({"mttf", "mf", "uptime", "mtbf"});
    const auto repair = params.number({"mttr", "mr", "repair_mean", "repair_time"});
    if (!failing && !uptime) {
        if (ask.says({"breakdown", "unreliable", "failure"})) return missing("how often it fails (fail_rate or mttf)");
        return Done{};
    }
    if (!repairing && !repair) return missing("how long a repair takes (repair_rate or mttr)");
    station.uptime = exponentialLaw(uptime ? *uptime : 1 / *failing);
    station.repair = lawByVariation(repair ? *repair : 1 / *repairing, params.number({"cr2"}).value_or(1));
    const bool byWork = ask.says({"operation", "while_busy", "while working", "while busy"});
    const bool byTime = ask.says({"time-dep", "time dep", "calendar", "idle", "any time", "wall clock"});
    station.wears = byTime && !byWork ? Clock::Time : Clock::Operation;
    return Done{};
}

void addFeedback(const Ask& ask, StationSpec& station) {
    std::optional<double> back = ask.params.number({"p_back", "p_return", "p_feedback", "p_rework"});
    if (!back && ask.says({"feedback", "rework"})) back = ask.params.number({"p", "r", "q"});
    if (back) station.routes = {{0, *back}, {-1, 1 - *back}};
}

std::vector<SourceSpec> sourcesOf(const Ask& ask, const Kendall& kendall, const Numbers& numbers, const Law& law) {
    const double dearest = *std::max_element(numbers.means.begin(), numbers.means.end());
    const bool bulk = kendall.bulk || ask.says({"bulk", "batch arrival"});
    const double together = bulk ? ask.params.number({"k", "batch", "b", "X"}).value_or(1) : 1;
    std::vector<SourceSpec> sources(numbers.rates.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const double calls = ask.params.has({"item_rate"}) ? numbers.rates[i] / together : numbers.rates[i];
        sources[i].interval = scaledLaw(law, 1 / calls);
        sources[i].batch = static_cast<int>(together);
        sources[i].size = numbers.means[i] / dearest;
        if (!numbers.costs.empty()) sources[i].delayCost = numbers.costs[i];
    }
    return sources;
}

Status checkServers(const Numbers& numbers) {
    if (numbers.servers < 1) return Error{"", "the number of servers must be at least 1"};
    const double busy = numbers.rates[0] * numbers.means[0];
    if (numbers.servers == kEndlessMachines && busy + 8 * std::sqrt(busy) > kEndlessMachines)
        return Error{"",
                     "keeps more machines busy than the " + std::to_string(kEndlessMachines) + " there is room for"};
    return Done{};
}

Result<StationSpec> stationOf(const Ask& ask, const Kendall& kendall, const Numbers& numbers) {
    const Result<Law> service = serviceLaw(ask, kendall.service);
    if (!service.ok()) return service.error();
    StationSpec station;
    station.work = scaledLaw(service.value(), *std::max_element(numbers.means.begin(), numbers.means.end()));
    station.machines = numbers.servers;
    if (numbers.room > 0 && numbers.room < numbers.servers) return Error{"", "has room for less than its servers"};
    if (numbers.room > 0) station.places = numbers.room - numbers.servers;
    station.turnsAway = numbers.room > 0;
    const std::optional<double> theta = ask.params.number({"theta", "patience_rate", "abandonment_rate"});
    if (kendall.impatient && !theta) return missing("theta, the rate at which patience runs out");
    if (theta && *theta > 0) station.patience = exponentialLaw(1 / *theta);
    addFeedback(ask, station);
    const Status broken = addBreakdowns(ask, station);
    if (!broken.ok()) return broken.error();
    return station;
}

}  // namespace

Result<Draft> singleStation(const Ask& ask) {
    if (ask.says({"processor sharing", "processor-sharing", "-ps", " ps"}))
        return Error{"", "processor sharing: a machine of the factory serves one item at a time"};
    const Kendall kendall = kendallIn(ask.model).value_or(Kendall{"", "", "1", "", "", false, false});
    const Result<Numbers> read = numbersOf(ask, kendall);
    if (!read.ok()) return read.error();
    const Numbers& numbers = read.value();
    if (const Status enough = checkServers(numbers); !enough.ok()) return enough.error();
    const Result<Law> arrivals = arrivalLaw(ask, kendall);
    if (!arrivals.ok()) return arrivals.error();
    Result<StationSpec> station = stationOf(ask, kendall, numbers);
    if (!station.ok()) return station.error();
    Draft draft;
    draft.plan.stations = {station.value()};
    draft.plan.sources = sourcesOf(ask, kendall, numbers, arrivals.value());
    if (draft.plan.sources.size() > 1) {
        orderClasses(ask, numbers, draft);
    } else {
        orderOneClass(ask, draft.plan.stations[0]);
    }
    if (ask.metric.quantity == Quantity::NumberAtTime) {
        draft.until = ask.params.number({"t", "time"}).value_or(ask.metric.number);
        if (draft.until <= 0) return missing("t, the time to look at");
    }
    return draft;
}

Result<Draft> batchRelease(const Ask& ask) {
    const Params& params = ask.params;
    const auto rate = params.number(kRates);
    const std::vector<double> means = serviceMeans(params, {"t", "es"});
    const auto size = params.number({"k"});
    if (!rate || means.size() != 1 || !size) return missing("lam, t, k or s");
    StationSpec station;
    station.work = constantLaw(means[0]);
    station.batch = static_cast<int>(*size);
    station.batchSetup = params.number({"s", "setup"}).value_or(0);
    Draft draft;
    draft.plan.stations = {station};
    draft.plan.sources = {poisson(*rate)};
    return draft;
}

namespace {

// A number that the parameters give or that stands in the model's name after `mark`, as in "t0=15min".
std::optional<double> given(const Ask& ask, Names names, const std::string& mark) {
    if (const auto number = ask.params.number(names)) return number;
    const std::size_t at = ask.text.find(mark);
    if (at == std::string::npos) return {};
    const std::vector<double> numbers = numbersIn(ask.text.substr(at + mark.size()));
    return numbers.empty() ? std::optional<double>{} : numbers[0];
}

}  // namespace

Result<Draft> unreliableMachine(const Ask& ask) {
    const auto natural = given(ask, {"t0", "t0_min"}, "t0=");
    const auto variation = given(ask, {"c02", "c0_2", "c0^2"}, "c0^2=");
    const auto available = given(ask, {"A", "availability"}, " a=");
    const auto repair =
        ask.params.has({"mr", "mttr"}) ? ask.params.number({"mr", "mttr"}) : ask.params.numberOfPrefix("mr");
    if (!natural || !variation || !available || !repair) return missing("t0, c0^2, A or mr");
    if (*available <= 0 || *available >= 1) return Error{"", "the availability A must lie between 0 and 1"};
    StationSpec station;
    station.work = lawByVariation(*natural, *variation);
    station.wears = Clock::Operation;
    station.uptime = exponentialLaw(*repair * *available / (1 - *available));
    station.repair = lawByVariation(*repair, ask.params.number({"cr2"}).value_or(1));
    Draft draft;
    draft.plan.stations = {station};
    draft.plan.sources = {endlessly()};
    draft.plan.sources[0].pulled = true;
    return draft;
}

}  // namespace gemba
