#include <algorithm>

#include "server/lab/theory/models.h"

namespace gemba {

namespace {

const Names kOutside{"ext", "gamma", "lam", "lambda", "lam0", "external", "arrivals"};
const Names kNodeMeans{"es", "ES", "S", "t", "t0", "D", "mean", "means"};

std::vector<RouteSpec> routesOf(const std::vector<double>& row) {
    std::vector<RouteSpec> routes;
    double out = 1;
    for (std::size_t to = 0; to < row.size(); ++to) {
        if (row[to] <= 0) continue;
        routes.push_back({static_cast<int>(to), row[to]});
        out -= row[to];
    }
    if (out > 1e-9 || routes.empty()) routes.push_back({-1, std::max(out, 0.0)});
    return routes;
}

Result<std::vector<StationSpec>> stationsOf(const Ask& ask, std::size_t count) {
    std::vector<double> means = serviceMeans(ask.params, kNodeMeans);
    if (means.empty()) means = {1};
    if (means.size() == 1) means.assign(count, means[0]);
    const std::vector<double> machines = ask.params.numbers({"c", "m", "servers"}, count, 1);
    if (means.size() != count || machines.size() != count)
        return Error{"",
                     "service times and servers are not given for each of the " + std::to_string(count) + " stations"};
    const Result<Law> law = serviceLaw(ask, "");
    if (!law.ok()) return law.error();
    std::vector<StationSpec> stations(count);
    for (std::size_t i = 0; i < count; ++i) {
        stations[i].work = scaledLaw(law.value(), means[i]);
        stations[i].machines = static_cast<int>(machines[i]);
    }
    return stations;
}

}  // namespace

Result<Draft> openNetwork(const Ask& ask) {
    const std::vector<std::vector<double>> chances = ask.params.table({"P", "routing"});
    const std::vector<double> outside = ask.params.numbers(kOutside);
    if (chances.empty() || outside.empty()) return missing("P, the routing, or ext, the arrivals from outside");
    const std::size_t count = chances.size();
    Result<std::vector<StationSpec>> stations = stationsOf(ask, count);
    if (!stations.ok()) return stations.error();
    const bool square =
        std::all_of(chances.begin(), chances.end(), [&](const auto& row) { return row.size() == count; });
    if (!square || outside.size() > count) return Error{"", "P must be square, with one arrival rate per station"};
    Draft draft;
    draft.plan.stations = std::move(stations.value());
    for (std::size_t i = 0; i < count; ++i) draft.plan.stations[i].routes = routesOf(chances[i]);
    for (std::size_t i = 0; i < outside.size(); ++i) {
        if (outside[i] <= 0) continue;
        draft.plan.sources.push_back(poisson(outside[i]));
        draft.plan.sources.back().entry = static_cast<int>(i);
    }
    return draft;
}

Result<Draft> tandem(const Ask& ask) {
    const auto rate = ask.params.number(kOutside);
    if (!rate) return missing("lam, the rate of arrivals");
    const auto named = ask.params.number({"n", "stations", "M", "N", "k"});
    const std::size_t listed =
        std::max(serviceMeans(ask.params, kNodeMeans).size(), ask.params.numbers({"c", "m", "servers"}).size());
    const std::size_t count = named ? static_cast<std::size_t>(*named) : listed;
    if (count < 1) return missing("n, the number of stations");
    Result<std::vector<StationSpec>> stations = stationsOf(ask, count);
    if (!stations.ok()) return stations.error();
    Draft draft;
    draft.plan.stations = std::move(stations.value());
    draft.plan.sources = {poisson(*rate)};
    return draft;
}

Result<Draft> saturatedLine(const Ask& ask) {
    const auto named = ask.params.number({"M", "n", "stations", "N"});
    const std::vector<double> places = ask.params.numbers({"buffer", "buffers", "b", "B"});
    const std::size_t listed =
        std::max({serviceMeans(ask.params, kNodeMeans).size(), places.size() + 1, std::size_t{1}});
    const std::size_t count = named ? static_cast<std::size_t>(*named) : listed;
    if (count < 1 || places.empty()) return missing("M, the number of stations, or buffer, the places between them");
    if (places.size() != 1 && places.size() != count - 1)
        return Error{"", "a line of " + std::to_string(count) + " stations has " + std::to_string(count - 1) +
                             " buffers, not " + std::to_string(places.size())};
    Result<std::vector<StationSpec>> stations = stationsOf(ask, count);
    if (!stations.ok()) return stations.error();
    Draft draft;
    draft.plan.stations = std::move(stations.value());
    for (std::size_t i = 1; i < count; ++i)
        draft.plan.stations[i].places = static_cast<int>(places.size() == 1 ? places[0] : places[i - 1]);
    const auto rate = ask.params.number(kOutside);
    draft.plan.sources = {rate ? poisson(*rate) : endlessly()};
    draft.plan.sources[0].pulled = !rate;
    return draft;
}

}  // namespace gemba
