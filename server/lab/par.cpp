#include "server/lab/par.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gemba {

namespace {

constexpr double kRounding = 0.001;  // files keep three decimals

// All pars that one trial can find.
struct Task {
    std::optional<SeatId> seat;
    Difficulty difficulty = Difficulty::Normal;
    std::vector<Par> pars;
};

std::string seatNames(const Scenario& scenario) {
    std::string names;
    for (const SeatDef& seat : scenario.seats) names += (names.empty() ? "" : ", ") + seat.name;
    return names;
}

std::optional<SeatId> seatNamed(const Scenario& scenario, const std::string& name) {
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.seats[i].name == name) return SeatId(i);
    return {};
}

std::optional<Error> wrongOptions(const Scenario& scenario, const ParOptions& options) {
    const SeedRange& a = options.seeds;
    const SeedRange& b = options.tuneSeeds;
    if (a.from < b.from + b.count && b.from < a.from + a.count)
        return Error{"--tune-from", "the seeds of the search must be others than those of the judgement (--from)"};
    if (!options.seat.empty() && !seatNamed(scenario, options.seat))
        return Error{"--seat " + options.seat, "there is none of this name; known: " + seatNames(scenario)};
    return {};
}

Par wanted(const Scenario& scenario, const Task& task, Goal goal) {
    Par par;
    par.seat = task.seat ? scenario.seats[task.seat->index()].name : std::string(kAllSeats);
    par.difficulty = task.difficulty;
    par.goal = goal;
    return par;
}

std::vector<Task> tasksFor(const Scenario& scenario, const std::string& only) {
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        if (!only.empty() && scenario.seats[i].name != only) continue;
        for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Normal, Difficulty::Hard})
            tasks.push_back({SeatId(i), difficulty, {}});
    }
    if (only.empty()) tasks.push_back({{}, Difficulty::Nobody, {}});
    for (Task& task : tasks) {
        if (task.seat) task.pars.push_back(wanted(scenario, task, Goal::OwnBonus));
        task.pars.push_back(wanted(scenario, task, Goal::FactoryShipped));
    }
    return tasks;
}

void judge(SeatTrial& trial, Par& par, SeedRange seeds) {
    par.score = summarize(trial.scores(par.policy, par.goal, seeds));
    par.doNothing = summarize(trial.scores(plain(BotStyle::DoNothing), par.goal, seeds));
}

std::optional<Error> misfit(const Scenario& scenario, const Par& par) {
    const bool all = par.seat == kAllSeats;
    if (!all && !seatNamed(scenario, par.seat))
        return Error{"seat " + par.seat, "is none of the scenario's; known: " + seatNames(scenario)};
    if (all != (par.difficulty == Difficulty::Nobody) || (all && par.goal == Goal::OwnBonus))
        return Error{"seat " + par.seat, "\"all\" goes with the difficulty \"nobody\" and \"factory_shipped\""};
    return {};
}

std::string parName(const Par& par) {
    std::string name = par.seat + "_" + std::string(kDifficultyNames[static_cast<std::size_t>(par.difficulty)]) + "_" +
                       std::string(kGoalNames[static_cast<std::size_t>(par.goal)]);
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

}  // namespace

Result<ParBook> findPars(const Scenario& scenario, const ParOptions& options) {
    if (const std::optional<Error> wrong = wrongOptions(scenario, options)) return *wrong;
    std::vector<Task> tasks = tasksFor(scenario, options.seat);
    inParallel(tasks.size(), [&](std::size_t i) {
        SeatTrial trial(scenario, tasks[i].seat, tasks[i].difficulty);
        for (Par& par : tasks[i].pars) {
            par.policy = searchPolicy(trial, par.goal, options.tuneSeeds);
            judge(trial, par, options.seeds);
        }
    });
    ParBook book{{}, {}, options.seeds, options.tuneSeeds, {}};
    for (Task& task : tasks) std::move(task.pars.begin(), task.pars.end(), std::back_inserter(book.pars));
    return book;
}

Result<ParBook> judgeAgain(const Scenario& scenario, const ParBook& book) {
    for (const Par& par : book.pars)
        if (const std::optional<Error> wrong = misfit(scenario, par)) return *wrong;
    ParBook again = book;
    inParallel(again.pars.size(), [&](std::size_t i) {
        Par& par = again.pars[i];
        SeatTrial trial(scenario, seatNamed(scenario, par.seat), par.difficulty);
        judge(trial, par, book.seeds);
    });
    return again;
}

LabReport reportOf(const ParBook& book) {
    LabReport report;
    report.columns = {"seat", "difficulty", "goal", "mean", "half_width", "do_nothing", "do_nothing_half_width"};
    for (const Par& par : book.pars) {
        report.rows.push_back({par.seat, std::string(kDifficultyNames[static_cast<std::size_t>(par.difficulty)]),
                               std::string(kGoalNames[static_cast<std::size_t>(par.goal)]), decimal(par.score.mean),
                               decimal(par.score.halfWidth), decimal(par.doNothing.mean),
                               decimal(par.doNothing.halfWidth)});
        report.notes.push_back(parName(par) + ": " + interval(par.score) + ", doing nothing " + interval(par.doNothing) +
                               "; " + wordsOf(par.policy));
    }
    return report;
}

LabReport compare(const ParBook& stored, const ParBook& again) {
    LabReport report = reportOf(again);
    const auto bar = [&](const std::string& name, const Summary& before, const Summary& now) {
        report.bars.push_back({name, std::abs(now.mean - before.mean), before.halfWidth + kRounding, true});
    };
    for (std::size_t i = 0; i < stored.pars.size(); ++i) {
        bar("off_" + parName(stored.pars[i]), stored.pars[i].score, again.pars[i].score);
        bar("off_" + parName(stored.pars[i]) + "_do_nothing", stored.pars[i].doNothing, again.pars[i].doNothing);
    }
    return report;
}

}  // namespace gemba
