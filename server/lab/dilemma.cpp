#include "server/lab/dilemma.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "server/bots/bots.h"
#include "server/lab/levers.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

constexpr double kAboveZero = 0.001;
constexpr double kMostGain = 5.0;  // percent, by any single lever

// Who defects: one bit per player, in the order of the table's.
using Defectors = std::uint32_t;

Defectors only(std::size_t seat) {
    return Defectors{1} << seat;
}

struct Payoff {
    const char* name;
    bool selfDefects;
    bool othersDefect;
};
constexpr std::array<Payoff, 4> kPayoffs{
    {{"T", true, false}, {"R", false, false}, {"P", true, true}, {"S", false, true}}};
enum PayoffIndex : std::size_t { kT, kR, kP, kS };

struct Table {
    const Scenario& scenario;
    std::vector<std::size_t> players;  // seats of area leads: they are paid for their own area
    std::size_t seats = 0;             // players
    Defectors all = 0;
    std::vector<std::vector<Defectors>> orders;  // each from nobody to all, one more at a time
    std::vector<Defectors> runs;                 // each that is needed, once

    [[nodiscard]] Defectors who(const Payoff& payoff, std::size_t seat) const {
        const Defectors others = payoff.othersDefect ? all & ~only(seat) : 0;
        return payoff.selfDefects ? others | only(seat) : others;
    }
    [[nodiscard]] std::string nameOf(std::size_t seat) const {
        return scenario.areas[scenario.seats[players[seat]].area.index()].name;
    }
};

// Around the table, beginning at each seat: once to the next neighbour, once, where that is something else, with the
// smallest step that meets everybody.
std::vector<std::size_t> stepsAround(std::size_t seats) {
    std::vector<std::size_t> steps{1};
    for (std::size_t step = 2; 2 * step <= seats; ++step)
        if (std::gcd(step, seats) == 1) return {1, step};
    return steps;
}

Table tableOf(const Scenario& scenario) {
    Table table{.scenario = scenario, .players = {}, .seats = 0, .all = 0, .orders = {}, .runs = {}};
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.seats[i].role == SeatRole::AreaLead) table.players.push_back(i);
    table.seats = table.players.size();
    table.all = only(table.seats) - 1;
    for (const std::size_t step : stepsAround(table.seats)) {
        for (std::size_t first = 0; first < table.seats; ++first) {
            std::vector<Defectors>& order = table.orders.emplace_back(1, 0);
            for (std::size_t i = 0; i < table.seats; ++i)
                order.push_back(order.back() | only((first + i * step) % table.seats));
        }
    }
    for (const auto& order : table.orders) table.runs.insert(table.runs.end(), order.begin(), order.end());
    for (std::size_t seat = 0; seat < table.seats; ++seat)
        for (const Payoff& payoff : kPayoffs) table.runs.push_back(table.who(payoff, seat));
    std::sort(table.runs.begin(), table.runs.end());
    table.runs.erase(std::unique(table.runs.begin(), table.runs.end()), table.runs.end());
    return table;
}

struct SeedResult {
    std::uint64_t luck = 0;  // of pay by chance
    std::map<Defectors, Outcome> outcomes;
    std::vector<std::vector<double>> pulled;  // per seat and lever: own features, where all others defect

    [[nodiscard]] double pay(const Table& table, Scheme scheme, const Payoff& payoff, std::size_t seat) const {
        const Outcome& outcome = outcomes.at(table.who(payoff, seat));
        std::vector<Money> own;
        for (std::size_t i = 0; i < table.scenario.seats.size(); ++i)
            own.push_back(kpiPay(table.scenario.pay, table.scenario.seats[i].role, outcome.workBySeat[i]));
        return static_cast<double>(payOf(scheme, own, luck)[table.players[seat]].euros);
    }
    [[nodiscard]] double boxes(const Table& table, const Payoff& payoff, std::size_t seat) const {
        return static_cast<double>(outcomes.at(table.who(payoff, seat)).workBySeat[table.players[seat]].boxes);
    }
    // Features that the factory ships with so many defectors, over all orders.
    [[nodiscard]] double shipped(const Table& table, std::size_t defectors) const {
        double sum = 0;
        for (const auto& order : table.orders) sum += outcomes.at(order[defectors]).shipped;
        return sum / static_cast<double>(table.orders.size());
    }
};

using Results = std::vector<SeedResult>;

Outcome runDefectors(const Table& table, std::uint64_t seed, Defectors defectors) {
    Styles styles = asInScenario(table.scenario);
    for (std::size_t seat = 0; seat < table.seats; ++seat)
        styles[table.players[seat]] =
            (defectors & only(seat)) != 0 ? BotStyle::OwnTeamFirst : BotStyle::ConstraintManager;
    return runSession(table.scenario, seed, styles);
}

double featuresWith(const Table& table, std::uint64_t seed, SeatId puller, const SingleLever& lever) {
    const SingleLever none;
    const Outcome outcome = runManaged(table.scenario, seed, [&](SeatId seat, const PlayerView& view) {
        if (view.role != SeatRole::AreaLead) return decide(table.scenario.seats[seat.index()].bot, view);
        return withLever(seat == puller ? lever : none, view);
    });
    return outcome.shippedBySeat[puller.index()];
}

SeedResult measure(const Table& table, std::uint64_t seed) {
    SeedResult result;
    result.luck = Luck{seed}.draw(Purpose::Pay, 0);
    for (const Defectors defectors : table.runs) result.outcomes[defectors] = runDefectors(table, seed, defectors);
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        std::vector<double>& pulled = result.pulled.emplace_back();
        for (const SingleLever& lever : singleLevers())
            pulled.push_back(featuresWith(table, seed, SeatId(table.players[seat]), lever));
    }
    return result;
}

// ---- what is printed ----

Summary over(const Results& results, const auto& pick) {
    std::vector<double> values;
    for (const SeedResult& result : results) values.push_back(pick(result));
    return summarize(values);
}

std::vector<std::string> columnsOf(const Table& table) {
    std::vector<std::string> columns{"seed"};
    for (std::size_t n = 0; n <= table.seats; ++n) columns.push_back("shipped_" + std::to_string(n) + "_defect");
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        for (const Payoff& payoff : kPayoffs) columns.push_back(std::string(payoff.name) + "_" + table.nameOf(seat));
        for (const SingleLever& lever : singleLevers()) columns.push_back(lever.name + "_" + table.nameOf(seat));
    }
    return columns;
}

// Own features in the columns of the seats.
std::vector<std::string> rowOf(const Table& table, std::uint64_t seed, const SeedResult& result) {
    std::vector<std::string> row{std::to_string(seed)};
    for (std::size_t n = 0; n <= table.seats; ++n) row.push_back(decimal(result.shipped(table, n), 1));
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        for (const Payoff& payoff : kPayoffs)
            row.push_back(
                std::to_string(result.outcomes.at(table.who(payoff, seat)).shippedBySeat[table.players[seat]]));
        for (const double features : result.pulled[seat]) row.push_back(decimal(features, 0));
    }
    return row;
}

void noteMatrix(LabReport& report, const Table& table, const Results& results, const std::string& name,
                const auto& worth) {
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        std::string line = name + ", " + table.nameOf(seat) + ":";
        for (const Payoff& payoff : kPayoffs) {
            const Summary summary = over(results, [&](const SeedResult& r) { return worth(r, payoff, seat); });
            line += " " + std::string(payoff.name) + " " + interval(summary, 0);
        }
        report.notes.push_back(line);
    }
}

void noteMatrices(LabReport& report, const Table& table, const Results& results) {
    for (std::size_t i = 0; i < kSchemes; ++i)
        noteMatrix(report, table, results, std::string(kSchemeNames[i]) + " pay",
                   [&](const SeedResult& r, const Payoff& payoff, std::size_t seat) {
                       return r.pay(table, static_cast<Scheme>(i), payoff, seat);
                   });
    noteMatrix(
        report, table, results, "own boxes finished at own stations",
        [&](const SeedResult& r, const Payoff& payoff, std::size_t seat) { return r.boxes(table, payoff, seat); });
}

// Sure to be above zero: the lower end of the interval.
void judgeDifference(LabReport& report, const std::string& name, const Summary& difference) {
    report.bars.push_back({name, difference.mean - difference.halfWidth, kAboveZero, false});
}

void judgePay(LabReport& report, const Table& table, const Results& results, Scheme scheme, PayoffIndex more,
              PayoffIndex less) {
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        const Summary difference = over(results, [&](const SeedResult& r) {
            return r.pay(table, scheme, kPayoffs[more], seat) - r.pay(table, scheme, kPayoffs[less], seat);
        });
        const std::string name = std::string(kSchemeNames[static_cast<std::size_t>(scheme)]) + "_" +
                                 kPayoffs[more].name + "_over_" + kPayoffs[less].name + "_" + table.nameOf(seat);
        judgeDifference(report, name, difference);
    }
}

void judgeCurve(LabReport& report, const Table& table, const Results& results) {
    for (std::size_t n = 0; n <= table.seats; ++n) {
        const Summary shipped = over(results, [&](const SeedResult& r) { return r.shipped(table, n); });
        report.notes.push_back(std::to_string(n) + " defect: the factory ships " + interval(shipped, 1));
        if (n == 0) continue;
        judgeDifference(report, "fall_with_defector_" + std::to_string(n), over(results, [&](const SeedResult& r) {
                            return r.shipped(table, n - 1) - r.shipped(table, n);
                        }));
    }
}

// The gain of the best of many is an upper estimate: the best of pure noise would be above zero, too.
void judgeLevers(LabReport& report, const Table& table, const Results& results) {
    for (std::size_t seat = 0; seat < table.seats; ++seat) {
        const auto asItIs = [&](const SeedResult& r) {
            return static_cast<double>(r.outcomes.at(table.all).shippedBySeat[table.players[seat]]);
        };
        const double base = std::max(over(results, asItIs).mean, 1e-9);
        double best = 0;
        for (std::size_t i = 0; i < singleLevers().size(); ++i) {
            const Summary gain =
                over(results, [&](const SeedResult& r) { return 100 * (r.pulled[seat][i] - asItIs(r)) / base; });
            report.notes.push_back("all defect, " + table.nameOf(seat) + " alone with " + singleLevers()[i].name +
                                   ": gains " + interval(gain, 1) + " %");
            best = std::max(best, gain.mean);
        }
        report.bars.push_back({"most_gained_by_a_lever_" + table.nameOf(seat), best, kMostGain, true});
    }
}

}  // namespace

LabReport weighDilemma(const Scenario& scenario, const LabOptions& options) {
    const Table table = tableOf(scenario);
    Results results(options.seeds);
    inParallel(options.seeds, [&](std::size_t i) { results[i] = measure(table, options.from + i); });

    LabReport report;
    report.columns = columnsOf(table);
    for (std::size_t i = 0; i < results.size(); ++i) report.rows.push_back(rowOf(table, options.from + i, results[i]));
    noteMatrices(report, table, results);
    judgePay(report, table, results, Scheme::Local, kT, kR);
    judgePay(report, table, results, Scheme::Local, kR, kP);
    judgePay(report, table, results, Scheme::Local, kP, kS);
    judgePay(report, table, results, Scheme::Shared, kR, kT);
    judgePay(report, table, results, Scheme::Shared, kS, kP);
    judgeCurve(report, table, results);
    judgeLevers(report, table, results);
    return report;
}

}  // namespace gemba
