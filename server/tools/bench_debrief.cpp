// How long a room waits for its debrief: everything that is found out by running the session again.
#include <chrono>
#include <memory>

#include "server/debrief/analysis.h"
#include "server/debrief/debrief.h"
#include "server/debrief/what_if.h"
#include "server/lab/acted.h"
#include "server/tools/tools.h"

namespace gemba {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// People with a mind of their own in every seat: the most decisions there are to knock out. Bots in every seat: the
// most work for each run, for they decide anew.
std::unique_ptr<Original> sessionOf(const Scenario& scenario, std::uint64_t seed, bool people) {
    Styles styles = everywhere(scenario, BotStyle::ConstraintManager);
    styles.front() = BotStyle::OwnTeamFirst;
    Cast cast = asPeople(styles);
    if (!people) cast.bots.assign(styles.begin(), styles.end());
    return std::make_unique<Original>(scenario, actOut(scenario, seed, cast));
}

struct Times {
    double baselines = 0;
    double analysis = 0;
    double firstAnswer = 0;
    double wholeAnswer = 0;
};

double timeOfBaselines(const Scenario& scenario, std::uint64_t seed, const Original& original) {
    Simulation simulation(scenario, seed);
    Watch watch(simulation.world());
    watch.advance(simulation, lastHourOf(scenario.session));
    const Clock::time_point start = Clock::now();
    static_cast<void>(makeDebrief(simulation.world(), watch, original));
    return secondsSince(start);
}

double timeOfAnalysis(const Original& original, std::int32_t band) {
    LuckCounts lucks;
    lucks.band = band;
    const Clock::time_point start = Clock::now();
    static_cast<void>(investigate(original, BotStyle::ConstraintManager, lucks));
    return secondsSince(start);
}

// Its part that grows with the number of lucks.
double timeOfBand(const Original& original, std::int32_t band) {
    const LuckCounts lucks{band, 0, 0, 0, 0, 1};
    const Clock::time_point start = Clock::now();
    static_cast<void>(investigate(original, BotStyle::ConstraintManager, lucks));
    return secondsSince(start);
}

void timeWhatIf(const Original& original, Times& times) {
    const Clock::time_point start = Clock::now();
    answerWhatIf(original, {1, 0, OtherStyle{{}, BotStyle::ConstraintManager}}, kWhatIfLucks,
                 [&](const WhatIfAnswer& answer) {
                     if (answer.brought.size() == 1) times.firstAnswer = secondsSince(start);
                     times.wholeAnswer = secondsSince(start);
                     return true;
                 });
}

}  // namespace

int benchDebrief(const std::string& name, const LabOptions& options) {
    Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    LabReport report;
    report.columns = {"seats", "seed", "decisions", "baselines_s", "analysis_s", "what_if_first_s", "what_if_s"};
    Times worst;
    std::unique_ptr<Original> bots;
    for (std::uint64_t seed = options.from; seed < options.from + options.seeds; ++seed) {
        for (const bool people : {true, false}) {
            std::unique_ptr<Original> original = sessionOf(scenario.value(), seed, people);
            Times times;
            times.baselines = timeOfBaselines(scenario.value(), seed, *original);
            times.analysis = timeOfAnalysis(*original, LuckCounts{}.band);
            timeWhatIf(*original, times);
            report.rows.push_back({people ? "people" : "bots", std::to_string(seed),
                                   std::to_string(decisionsIn(*original).size()), decimal(times.baselines),
                                   decimal(times.analysis), decimal(times.firstAnswer), decimal(times.wholeAnswer)});
            worst.analysis = std::max(worst.analysis, times.baselines + times.analysis);
            worst.firstAnswer = std::max(worst.firstAnswer, times.firstAnswer);
            worst.wholeAnswer = std::max(worst.wholeAnswer, times.wholeAnswer);
            if (!people) bots = std::move(original);
        }
    }
    const double ratio = timeOfBand(*bots, 500) / timeOfBand(*bots, 125);
    report.bars.push_back({"baselines_and_analysis_s", worst.analysis, 8, true});
    report.bars.push_back({"what_if_first_numbers_s", worst.firstAnswer, 1, true});
    report.bars.push_back({"what_if_whole_s", worst.wholeAnswer, 5, true});
    report.bars.push_back({"time_of_4_times_the_seeds", ratio, 4.6, true});
    return finish(report, options);
}

}  // namespace gemba
