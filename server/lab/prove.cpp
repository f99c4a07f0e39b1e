#include "server/lab/prove.h"

#include <algorithm>
#include <limits>

#include "server/lab/lessons.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

constexpr double kLeastProbability = 0.95;
constexpr std::uint64_t kTuningFrom = 5001;
constexpr std::uint64_t kTuningSeeds = 8;

struct Scores {
    double better = 0;
    std::vector<double> others;
    [[nodiscard]] double best() const { return *std::max_element(others.begin(), others.end()); }
    [[nodiscard]] double gain() const { return better - best(); }
    [[nodiscard]] bool shows(double atLeast) const { return gain() > atLeast * best(); }
};

std::string nameOf(const Claim& claim) {
    return std::string(kLessonKindNames[static_cast<std::size_t>(claim.lesson)]);
}

Scores measure(const Claim& claim, std::uint64_t seed) {
    Scores scores;
    scores.better = claim.score(play(claim.better, seed));
    for (const Trial& other : claim.others) scores.others.push_back(claim.score(play(other, seed)));
    return scores;
}

void addColumns(LabReport& report, const Claim& claim) {
    const std::string name = nameOf(claim);
    report.columns.push_back(name);
    for (std::size_t i = 0; i < claim.others.size(); ++i)
        report.columns.push_back(name + "_other" + (claim.others.size() > 1 ? std::to_string(i + 1) : ""));
}

void addCells(std::vector<std::string>& row, const Scores& scores) {
    row.push_back(decimal(scores.better, 0));
    for (const double other : scores.others) row.push_back(decimal(other, 0));
}

Summary over(const std::vector<Scores>& all, const auto& pick) {
    std::vector<double> values;
    for (const Scores& scores : all) values.push_back(pick(scores));
    return summarize(values);
}

void judge(LabReport& report, const Claim& claim, const std::vector<Scores>& all) {
    const Summary gain = over(all, [](const Scores& s) { return s.gain(); });
    const Summary shows = over(all, [&](const Scores& s) { return s.shows(claim.atLeast) ? 1.0 : 0.0; });
    const Summary ties = over(all, [](const Scores& s) { return s.gain() == 0 ? 1.0 : 0.0; });
    std::string line = nameOf(claim) + ": " + claim.says + ". " + claim.better.name + " " +
                       interval(over(all, [](const Scores& s) { return s.better; }), 1);
    for (std::size_t i = 0; i < claim.others.size(); ++i)
        line += "; " + claim.others[i].name + " " + interval(over(all, [&](const Scores& s) { return s.others[i]; }), 1);
    report.notes.push_back(line + "; size " + interval(gain, 1) + " " + claim.unit + ", shows with probability " +
                           decimal(shows.mean) + " (as many: " + decimal(ties.mean) + ")");
    report.bars.push_back({nameOf(claim) + "_probability", shows.mean, kLeastProbability, false});
    report.bars.push_back({nameOf(claim) + "_size", gain.mean - gain.halfWidth, 0.001, false});
}

}  // namespace

LabReport proveLesson(const Scenario& scenario, const LabOptions& options) {
    std::vector<std::uint64_t> tuning;
    for (std::uint64_t i = 0; i < kTuningSeeds; ++i) tuning.push_back(kTuningFrom + i);
    const std::vector<Claim> claims = claimsOf(scenario, tuning);
    std::vector<std::vector<Scores>> scores(claims.size(), std::vector<Scores>(options.seeds));
    inParallel(options.seeds, [&](std::size_t i) {
        for (std::size_t c = 0; c < claims.size(); ++c) scores[c][i] = measure(claims[c], options.from + i);
    });

    LabReport report;
    report.columns = {"seed"};
    for (const Claim& claim : claims) addColumns(report, claim);
    for (std::size_t i = 0; i < options.seeds; ++i) {
        std::vector<std::string>& row = report.rows.emplace_back();
        row.push_back(std::to_string(options.from + i));
        for (std::size_t c = 0; c < claims.size(); ++c) addCells(row, scores[c][i]);
    }
    for (std::size_t c = 0; c < claims.size(); ++c) judge(report, claims[c], scores[c]);
    return report;
}

}  // namespace gemba
