#include <algorithm>

#include "server/lab/theory/models.h"

namespace gemba {

namespace {

const Names kForkMeans{"es", "ES", "S", "t", "D"};

struct Branches {
    std::vector<double> means;
    Law law;  // mean 1
};

Result<Branches> branchesOf(const Ask& ask) {
    std::vector<double> means = serviceMeans(ask.params, kForkMeans);
    if (means.empty()) means = {1};
    const auto named = ask.params.number({"n", "branches", "K", "k", "N"});
    const std::size_t count = named ? static_cast<std::size_t>(*named) : means.size();
    if (count < 1 || (!named && means.size() < 2)) return missing("n, the number of branches");
    if (means.size() == 1) means.assign(count, means[0]);
    if (means.size() != count) return Error{"", "service times are not given for each branch"};
    const Result<Law> law = serviceLaw(ask, "");
    if (!law.ok()) return law.error();
    return Branches{means, law.value()};
}

// One station per branch; an item is worked on in all of them at once.
Blueprint forked(const Branches& branches) {
    Blueprint plan;
    plan.forks = true;
    for (const double mean : branches.means) {
        StationSpec station;
        station.work = scaledLaw(branches.law, mean);
        plan.stations.push_back(station);
    }
    return plan;
}

// More branches than the factory has areas, all alike and all begun together: one machine takes the parts up at once
// and is done with the longest.
Blueprint together(const Branches& branches) {
    Blueprint plan;
    StationSpec station;
    station.work = scaledLaw(branches.law, branches.means[0]);
    station.batch = static_cast<int>(branches.means.size());
    station.batchWork = BatchWork::Together;
    plan.stations = {station};
    return plan;
}

bool areAlike(const std::vector<double>& means) {
    return std::all_of(means.begin(), means.end(), [&](double mean) { return mean == means[0]; });
}

// One item at a time in n parts that nothing keeps waiting.
Result<Draft> oneAtATime(const Ask& ask, SourceSpec source) {
    const Result<Branches> branches = branchesOf(ask);
    if (!branches.ok()) return branches.error();
    const std::vector<double>& means = branches.value().means;
    Draft draft;
    if (means.size() > kMaxAreas && areAlike(means)) {
        draft.plan = together(branches.value());
        source.batch = source.endless ? 1 : static_cast<int>(means.size());
        draft.plan.conwip = source.endless ? static_cast<int>(means.size()) : 0;
    } else {
        draft.plan = forked(branches.value());
        draft.plan.conwip = 1;
    }
    draft.plan.sources = {source};
    return draft;
}

}  // namespace

Result<Draft> forkJoin(const Ask& ask) {
    const auto rate = ask.params.number({"lam", "lambda"});
    if (!rate) return missing("lam, the rate of arrivals");
    const Result<Branches> branches = branchesOf(ask);
    if (!branches.ok()) return branches.error();
    Draft draft;
    draft.plan = forked(branches.value());
    draft.plan.sources = {poisson(*rate)};
    return draft;
}

Result<Draft> splitMerge(const Ask& ask) {
    const auto rate = ask.params.number({"lam", "lambda"});
    if (!rate) return missing("lam, the rate of arrivals");
    return oneAtATime(ask, poisson(*rate));
}

Result<Draft> maxOfMany(const Ask& ask) {
    return oneAtATime(ask, endlessly());
}

}  // namespace gemba
