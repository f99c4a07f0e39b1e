#include "server/lab/theory/models.h"

#include <algorithm>

#include "server/lab/theory/kendall.h"
#include "server/lab/theory/words.h"

namespace gemba {

namespace {

struct Family {
    bool (*fits)(const Ask& ask);
    Result<Draft> (*draft)(const Ask& ask);
};

bool isPennyFab(const Ask& ask) {
    return ask.params.has({"rb"}) && ask.params.has({"T0"});
}

bool isSplitMerge(const Ask& ask) {
    return ask.says({"split-merge", "split merge", "splitmerge"});
}

bool isForkJoin(const Ask& ask) {
    return ask.says({"fork-join", "fork join", "forkjoin", "fork/join", "assembly"});
}

bool isMaximum(const Ask& ask) {
    return ask.says({"max of", "maximum of"});
}

bool isOpenNetwork(const Ask& ask) {
    return ask.params.has({"P", "routing"}) || ask.says({"jackson"});
}

bool isClosed(const Ask& ask) {
    const Params& p = ask.params;
    const std::optional<Kendall> kendall = kendallIn(ask.model);
    return ask.says({"closed", "conwip", "interactive", "repairm", "machine interference"}) ||
           (p.has({"t", "t0"}) && p.has({"w"})) || (p.has({"N"}) && p.has({"Z", "D"})) ||
           (kendall && !kendall->callers.empty());
}

bool isSaturated(const Ask& ask) {
    return ask.says({"saturated", "blocking after service", "finite buffer"}) || ask.params.has({"buffer", "buffers"});
}

bool isTandem(const Ask& ask) {
    const Params& p = ask.params;
    const bool listed = p.isList({"mu"}) && p.number({"lam", "lambda"}) && !kendallIn(ask.model);
    return listed || ask.says({"tandem", "in series", "series of"});
}

bool isBatchRelease(const Ask& ask) {
    return ask.says({"batch release", "release train", "collect"}) && ask.params.has({"k"});
}

bool isUnreliableMachine(const Ask& ask) {
    const bool ofSpans = ask.metric.quantity == Quantity::SpanMean || ask.metric.quantity == Quantity::SpanScv;
    return ofSpans && !ask.params.has({"lam", "lambda"});
}

bool isSingleStation(const Ask& ask) {
    return kendallIn(ask.model).has_value() || ask.params.has({"lam", "lambda", "a", "item_rate", "rho"});
}

// The first that fits; from the most particular to the most general.
constexpr Family kFamilies[] = {{isPennyFab, pennyFab},          {isSplitMerge, splitMerge},
                                {isForkJoin, forkJoin},          {isMaximum, maxOfMany},
                                {isOpenNetwork, openNetwork},    {isClosed, closedNetwork},
                                {isSaturated, saturatedLine},    {isTandem, tandem},
                                {isBatchRelease, batchRelease},  {isUnreliableMachine, unreliableMachine},
                                {isSingleStation, singleStation}};

}  // namespace

bool Ask::says(std::initializer_list<const char*> words) const {
    return mentions(text, words);
}

Result<Draft> draftOf(const TheoryRow& row, const Metric& metric) {
    const Ask ask{row.params, metric, row.model, lowered(row.model + row.params.prose())};
    for (const Family& family : kFamilies)
        if (family.fits(ask)) return family.draft(ask);
    return Error{"", "unknown model '" + row.model + "'"};
}

Error missing(const std::string& parameters) {
    return {"", "the parameters lack " + parameters};
}

std::vector<double> serviceMeans(const Params& params, Names means) {
    if (params.has(means)) return params.numbers(means);
    std::vector<double> rates = params.numbers({"mu", "mus", "service_rate", "service_rates"});
    for (double& rate : rates) rate = 1 / rate;
    return rates;
}

Result<Law> serviceLaw(const Ask& ask, const std::string& notation) {
    const std::optional<double> scv = ask.params.number({"cs2", "scv", "cv2", "cs^2"});
    const std::string named = ask.params.word({"dist", "svc", "service", "service_dist"});
    const std::string name = named.empty() ? notation : named;
    const std::optional<Law> law =
        name.empty() ? (scv ? lawByVariation(1, *scv) : exponentialLaw(1)) : lawNamed(name, 1, scv);
    if (!law) return Error{"", "no distribution called '" + name + "' here; give cs2, too, if it has one"};
    return *law;
}

SourceSpec poisson(double rate) {
    SourceSpec source;
    source.interval = exponentialLaw(1 / rate);
    return source;
}

SourceSpec endlessly() {
    SourceSpec source;
    source.endless = true;
    return source;
}

}  // namespace gemba
