#include "server/lab/theory/theory.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>
#include <span>

#include "server/lab/theory/campaign.h"
#include "server/lab/theory/csv.h"
#include "server/lab/theory/models.h"
#include "server/lab/theory/words.h"
#include "shared/base/hash.h"

namespace gemba {

namespace {

constexpr double kMostT = 4;
constexpr double kSame = 1e-9;      // relative, for systems without chance
constexpr double kNoError = 1e-12;  // relative: less is rounding

// Rows that ask about the same system.
struct Group {
    std::string key;
    System system;
    double until = 0;
    std::vector<TheoryResult*> results;
    std::vector<Figure> figures;
};

// Only a network's stations have names: those that the parameters list, else in the order in which rows name them.
std::vector<std::string> nodesOf(const std::vector<TheoryRow>& rows, const std::string& id) {
    std::vector<std::string> nodes;
    const auto add = [&](const std::string& name) {
        const std::string low = lowered(name);
        if (!low.empty() && std::find(nodes.begin(), nodes.end(), low) == nodes.end()) nodes.push_back(low);
    };
    for (const TheoryRow& row : rows) {
        if (row.id != id || !row.params.has({"P", "routing"})) continue;
        for (const std::string& name : row.params.words({"nodes", "names", "stations"})) add(name);
    }
    if (!nodes.empty()) return nodes;
    for (const TheoryRow& row : rows) {
        if (row.id != id || !row.params.has({"P", "routing"})) continue;
        const std::optional<Metric> metric = metricNamed(row.metric);
        add(row.params.word({"node", "station"}));
        if (!metric || row.params.has({"node", "station"})) continue;
        for (const std::string& label : metric->labels)
            if (label != "total" && !ordinalOf(label)) add(label);
    }
    return nodes;
}

std::string nodeOf(const TheoryRow& row) {
    if (const std::optional<double> number = row.params.number({"node", "station"}))
        return std::to_string(static_cast<int>(*number));
    return lowered(row.params.word({"node", "station"}));
}

std::uint64_t seedFor(std::uint64_t from, const std::string& key) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(key.data());
    return combine(from, hashBytes(0, std::span(bytes, key.size())));
}

double distance(double expected, const Estimate& estimate) {
    const double off = estimate.mean - expected;
    const double scale = std::max(std::abs(expected), std::abs(estimate.mean));
    if (estimate.error > kNoError * scale) return off / estimate.error;
    if (std::abs(off) <= kSame * scale) return 0;
    return std::copysign(std::numeric_limits<double>::infinity(), off);
}

void judge(TheoryResult& result, const Estimate& estimate, const Findings& findings) {
    result.measured = estimate.mean;
    result.halfWidth = estimate.halfWidth;
    result.load = findings.load;
    if (!std::isfinite(estimate.mean) || !std::isfinite(estimate.error)) {
        result.problem = "too little was seen to measure it";
        return;
    }
    result.t = distance(result.row->expected, estimate);
    result.finding = Finding::Ok;
    if (!findings.heavy && result.widthPercent() > kWidestPercent) result.finding = Finding::TooWide;
    if (std::abs(result.t) >= kMostT) result.finding = Finding::Miss;
    if (!result.row->exact) result.finding = Finding::Shown;
}

void measure(Group& group, const TheoryOptions& options, const TheoryEvents& events) {
    const Effort effort{seedFor(options.from, group.key), options.seconds, events.clock};
    const Findings findings = measureSystem(group.system, group.until, group.figures, effort);
    for (std::size_t i = 0; i < group.results.size(); ++i) {
        group.results[i]->problem = findings.problem;
        if (findings.problem.empty()) judge(*group.results[i], findings.estimates[i], findings);
    }
}

// Puts the row with the others about its system; the error says why it can be with none.
Status enlist(const std::vector<TheoryRow>& rows, TheoryResult& result, std::vector<Group>& groups) {
    const TheoryRow& row = *result.row;
    const std::optional<Metric> metric = metricNamed(row.metric);
    if (!metric) return Error{"", "unknown metric '" + row.metric + "'"};
    const Result<Draft> draft = draftOf(row, *metric);
    if (!draft.ok()) return draft.error();
    const std::string key =
        row.id + '|' + row.model + '|' + row.params.text({"node", "station"}) + '|' + draft.value().variant;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) { return other.key == key; });
    if (group == groups.end()) {
        Result<System> system = realize(draft.value().plan);
        if (!system.ok()) return system.error();
        groups.push_back({key, std::move(system.value()), draft.value().until, {}, {}});
        group = groups.end() - 1;
    }
    const Result<Target> target = targetOf(*metric, group->system, nodesOf(rows, row.id), nodeOf(row));
    if (!target.ok()) return target.error();
    group->results.push_back(&result);
    group->figures.push_back({*metric, target.value(), row.exact});
    return Done{};
}

void add(TheorySummary& summary, const TheoryResult& result) {
    if (!result.row->exact) return;
    ++summary.exact;
    if (result.finding == Finding::Ok) ++summary.met;
    if (result.finding == Finding::Cannot) return;
    ++summary.measured;
    if (std::abs(result.measured - result.row->expected) <= result.halfWidth || result.t == 0) ++summary.covered;
    if (std::abs(result.t) > std::abs(summary.worstT)) summary.worstT = result.t;
}

std::string figure(const char* format, double value) {
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string verdictOf(const TheoryResult& result) {
    switch (result.finding) {
        case Finding::Ok: return "ok";
        case Finding::Miss: return "MISS";
        case Finding::TooWide: return "too wide";
        case Finding::Cannot: return "cannot: " + result.problem;
        case Finding::Shown: break;
    }
    return "approximation, " + figure("%+.2f", (result.row->expected / result.measured - 1) * 100) + " %";
}

}  // namespace

double TheoryResult::widthPercent() const {
    return row->expected == 0 ? 0 : halfWidth / std::abs(row->expected) * 100;
}

TheorySummary checkTheory(const std::vector<TheoryRow>& rows, const TheoryOptions& options,
                          const TheoryEvents& events) {
    TheorySummary summary;
    std::vector<TheoryResult> results;
    for (const TheoryRow& row : rows)
        if (row.id.starts_with(options.only)) results.push_back({&row, Finding::Cannot, "", 0, 0, 0, 0});
    std::vector<Group> groups;
    const auto finish = [&](const TheoryResult& result) {
        add(summary, result);
        events.onRow(result);
    };
    for (TheoryResult& result : results) {
        const Status status = enlist(rows, result, groups);
        if (status.ok()) continue;
        result.problem = status.error().text();
        finish(result);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        events.onSystem(i, groups.size(), groups[i].results.front()->row->id);
        measure(groups[i], options, events);
        for (const TheoryResult* result : groups[i].results) finish(*result);
    }
    return summary;
}

std::string theoryHeader() {
    return "id,metric,expected,measured,half_width,half_width_percent,t,load,verdict";
}

std::string theoryLine(const TheoryResult& result) {
    const TheoryRow& row = *result.row;
    std::string line = csvCell(row.id) + ',' + csvCell(row.metric) + ',' + figure("%.10g", row.expected) + ',';
    if (result.finding == Finding::Cannot) return line + ",,,,," + csvCell(verdictOf(result));
    return line + figure("%.7g", result.measured) + ',' + figure("%.3g", result.halfWidth) + ',' +
           figure("%.2f", result.widthPercent()) + ',' + figure("%.2f", result.t) + ',' + figure("%.3f", result.load) +
           ',' + csvCell(verdictOf(result));
}

std::string summaryLine(const TheorySummary& summary) {
    const double coverage =
        summary.measured == 0 ? 0 : static_cast<double>(summary.covered) / static_cast<double>(summary.measured);
    return "rows exact " + std::to_string(summary.exact) + ", met " + std::to_string(summary.met) + ", worst |t| " +
           figure("%.2f", std::abs(summary.worstT)) + ", inside the 95 % interval " + std::to_string(summary.covered) +
           " of " + std::to_string(summary.measured) + " (" + figure("%.3f", coverage) + ")";
}

}  // namespace gemba
