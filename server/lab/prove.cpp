#include "server/lab/prove.h"

#include <algorithm>
#include <array>

#include "server/lab/headless.h"

namespace gemba {

namespace {

constexpr double kMostShare = 0.60;                           // local may ship at most this share of coordinated …
constexpr double kLeastConfidence = 0.95;                     // … on at least this share of the seeds
constexpr std::array<std::int32_t, 4> kLimits{0, 20, 10, 6};  // 0 = the scenario's own start settings

Scenario withLimit(Scenario scenario, std::int32_t limit) {
    if (limit > 0)
        for (AreaDef& area : scenario.areas)
            for (StationDef& station : area.stations) station.wipLimit = limit;
    return scenario;
}

struct Pair {
    Outcome local;
    Outcome coordinated;
    [[nodiscard]] double ratio() const { return static_cast<double>(local.shipped) / std::max(coordinated.shipped, 1); }
};

struct SeedResult {
    std::array<Pair, kLimits.size()> pairs;
    std::vector<double> defectorGain;  // per seat: own features shipped more than by cooperating
    std::vector<double> harm;          // per seat: features the factory ships less because of it
};

SeedResult measure(const std::vector<Scenario>& scenarios, std::uint64_t seed) {
    SeedResult result;
    for (std::size_t i = 0; i < kLimits.size(); ++i) {
        const Scenario& scenario = scenarios[i];
        result.pairs[i] = {runSession(scenario, seed, everywhere(scenario, BotStyle::OwnTeamFirst)),
                           runSession(scenario, seed, everywhere(scenario, BotStyle::ConstraintManager))};
    }
    const Outcome& all = result.pairs[0].coordinated;
    for (std::size_t seat = 0; seat < scenarios[0].seats.size(); ++seat) {
        Styles styles = everywhere(scenarios[0], BotStyle::ConstraintManager);
        styles[seat] = BotStyle::OwnTeamFirst;
        const Outcome one = runSession(scenarios[0], seed, styles);
        result.defectorGain.push_back(one.shippedBySeat[seat] - all.shippedBySeat[seat]);
        result.harm.push_back(all.shipped - one.shipped);
    }
    return result;
}

std::vector<std::string> header(const Scenario& scenario) {
    std::vector<std::string> columns{"seed"};
    for (const std::int32_t limit : kLimits) {
        const std::string suffix = limit == 0 ? "" : "_limit" + std::to_string(limit);
        columns.insert(columns.end(), {"local" + suffix, "coordinated" + suffix, "ratio" + suffix});
    }
    for (const SeatDef& seat : scenario.seats) columns.push_back("gain_" + seat.name);
    return columns;
}

std::vector<std::string> rowOf(std::uint64_t seed, const SeedResult& result) {
    std::vector<std::string> row{std::to_string(seed)};
    for (const Pair& pair : result.pairs)
        row.insert(row.end(), {std::to_string(pair.local.shipped), std::to_string(pair.coordinated.shipped),
                               decimal(pair.ratio())});
    for (const double gain : result.defectorGain) row.push_back(decimal(gain, 0));
    return row;
}

std::vector<double> collect(const std::vector<SeedResult>& results, const auto& pick) {
    std::vector<double> values;
    for (const SeedResult& result : results) values.push_back(pick(result));
    return values;
}

std::string interval(const Summary& summary, int digits) {
    return decimal(summary.mean, digits) + " +- " + decimal(summary.halfWidth, digits);
}

void noteLimits(LabReport& report, const std::vector<SeedResult>& results) {
    for (std::size_t i = 0; i < kLimits.size(); ++i) {
        const auto mean = [&](const auto& pick) { return summarize(collect(results, pick)); };
        const std::string name = kLimits[i] == 0 ? "start settings" : "equal limits of " + std::to_string(kLimits[i]);
        report.notes.push_back(name + ": own-team-first ships " +
                               interval(mean([&](const SeedResult& r) { return r.pairs[i].local.shipped; }), 1) +
                               ", coordinated " +
                               interval(mean([&](const SeedResult& r) { return r.pairs[i].coordinated.shipped; }), 1) +
                               ", ratio " + interval(mean([&](const SeedResult& r) { return r.pairs[i].ratio(); }), 3));
    }
}

// The one defector's gain must be sure: the lower end of its interval above zero, seat by seat.
void judgeDefectors(LabReport& report, const Scenario& scenario, const std::vector<SeedResult>& results) {
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        const Summary gain = summarize(collect(results, [&](const SeedResult& r) { return r.defectorGain[seat]; }));
        const Summary harm = summarize(collect(results, [&](const SeedResult& r) { return r.harm[seat]; }));
        const Summary base = summarize(
            collect(results, [&](const SeedResult& r) { return r.pairs[0].coordinated.shippedBySeat[seat]; }));
        report.notes.push_back("one defector, " + scenario.seats[seat].name + ": own features " +
                               interval({base.mean, base.halfWidth}, 1) + " when cooperating, " + interval(gain, 1) +
                               " more when defecting; the factory ships " + interval(harm, 1) + " less");
        report.bars.push_back({"defector_gain_" + scenario.seats[seat].name, gain.mean - gain.halfWidth, 0.001, false});
    }
}

}  // namespace

LabReport proveLesson(const Scenario& scenario, const LabOptions& options) {
    std::vector<Scenario> scenarios;
    for (const std::int32_t limit : kLimits) scenarios.push_back(withLimit(scenario, limit));
    std::vector<SeedResult> results(options.seeds);
    inParallel(options.seeds, [&](std::size_t i) { results[i] = measure(scenarios, options.from + i); });

    LabReport report;
    report.columns = header(scenario);
    for (std::size_t i = 0; i < results.size(); ++i) report.rows.push_back(rowOf(options.from + i, results[i]));
    noteLimits(report, results);
    const std::vector<double> shown =
        collect(results, [](const SeedResult& r) { return r.pairs[0].ratio() <= kMostShare ? 1.0 : 0.0; });
    report.bars.push_back({"share_of_seeds_with_ratio_at_most_0.6", summarize(shown).mean, kLeastConfidence, false});
    judgeDefectors(report, scenario, results);
    return report;
}

}  // namespace gemba
