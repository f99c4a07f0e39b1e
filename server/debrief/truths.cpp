#include "server/debrief/truths.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "server/debrief/analysis.h"
#include "server/lab/acted.h"
#include "shared/base/hash.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

constexpr double kSpreads = 2;        // that a known cause moves the result by, at least
constexpr std::size_t kTrials = 200;  // lucks on which a cause is measured; none of them is the debrief's
constexpr int kTries = 60;            // decisions or seeds that are tried out for one session
constexpr double kLeastFound = 0.95;
constexpr std::array kManners{BotStyle::OwnTeamFirst, BotStyle::ConstraintManager, BotStyle::WipLimiter};

enum class TruthKind : std::uint8_t { Decision, Station, Luck };
constexpr std::array<const char*, 3> kTruthNames{"decision", "station", "luck"};

// A draw of its own for each purpose of each session.
class Draws {
  public:
    explicit Draws(std::uint64_t seed) : m_seed(combine(seed, 0x7275746873)) {}
    std::size_t below(std::size_t count) { return next() % count; }
    std::uint64_t next() { return combine(m_seed, ++m_count); }

  private:
    std::uint64_t m_seed;
    std::uint64_t m_count = 0;
};

struct Truth {
    TruthKind kind = TruthKind::Luck;
    Scenario scenario;
    Course course;
    KnockOut decision;
    StationId station;
    double spreads = 0;  // by how many of them it moved the result
};

using Results = std::vector<double>;

Results onTrials(const std::function<double(std::uint64_t)>& result, Draws& draws) {
    Results results(kTrials);
    const std::uint64_t first = draws.next();
    inParallel(kTrials, [&](std::size_t i) { results[i] = result(combine(first, i)); });
    return results;
}

double spreadOf(const Results& results) {
    const Summary summary = summarize(results);
    return summary.halfWidth / 1.96 * std::sqrt(static_cast<double>(results.size()));
}

// Bots of one manner in every seat but one, where a person does nothing but what makes no difference, and `does`.
struct LonePerson {
    SeatId seat;
    std::int32_t round = 1;
    std::vector<Command> does;

    [[nodiscard]] std::vector<Command> wishes(const Scenario& scenario, const PlayerView& view) const {
        const std::int32_t day = dayOf(view.now);
        if (day % scenario.session.daysPerRound != 0 || view.now.ms % kMsPerDay != 0) return {};
        std::vector<Command> commands{SayReport{static_cast<Report>(day / scenario.session.daysPerRound % kReports)}};
        if (day == (round - 1) * scenario.session.daysPerRound)
            commands.insert(commands.end(), does.begin(), does.end());
        return commands;
    }
};

Course acted(const Scenario& scenario, std::uint64_t seed, BotStyle manner, const LonePerson& person) {
    Cast cast{std::vector<std::optional<BotStyle>>(scenario.seats.size(), manner), {}};
    cast.bots[person.seat.index()].reset();
    cast.people = [&](SeatId, const PlayerView& view) { return person.wishes(scenario, view); };
    return actOut(scenario, seed, cast);
}

std::vector<std::size_t> leadsOf(const Scenario& scenario) {
    std::vector<std::size_t> leads;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.seats[i].role == SeatRole::AreaLead) leads.push_back(i);
    return leads;
}

// An order of work, a limit at every own station, care, or people: what one area lead may decide for good.
std::vector<Command> someDecision(const Scenario& scenario, SeatId seat, Draws& draws) {
    switch (draws.below(4)) {
        case 0: {
            std::vector<WorkClass> order(scenario.startOrder.begin(), scenario.startOrder.end());
            for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws.below(i)]);
            return {SetOrder{order}};
        }
        case 1: {
            std::vector<Command> limits;
            const auto limit = static_cast<std::int32_t>(1 + draws.below(3));
            for (const Variation::Setting& setting : plainLimit(scenario, limit, 1))
                if (setting.seat == seat) limits.push_back(setting.command);
            return limits;
        }
        case 2: return {SetQuality{static_cast<std::int32_t>(draws.below(scenario.qualities.size() + 1))}};
        default:
            return {Hire{static_cast<std::int32_t>(draws.below(4)), static_cast<std::int32_t>(5 + draws.below(5))}};
    }
}

std::optional<Truth> oneDecision(const Scenario& scenario, std::uint64_t seed) {
    Draws draws(seed);
    const BotStyle manner = kManners[draws.below(kManners.size())];
    const std::vector<std::size_t> leads = leadsOf(scenario);
    for (int i = 0; i < kTries; ++i) {
        const SeatId seat(leads[draws.below(leads.size())]);
        const auto round =
            static_cast<std::int32_t>(1 + draws.below(static_cast<std::size_t>(scenario.session.rounds)));
        const LonePerson person{seat, round, someDecision(scenario, seat, draws)};
        if (person.does.empty()) continue;
        const Original original(scenario, acted(scenario, seed, manner, person));
        const auto lever = static_cast<std::int32_t>(*leverOf(person.does.front()));
        Variation without;
        without.without.push_back({seat, static_cast<Lever>(lever), round});
        Results played(kTrials);
        Results brought(kTrials);
        const std::uint64_t first = draws.next();
        inParallel(kTrials, [&](std::size_t n) {
            Variation other = without;
            other.seed = combine(first, n);
            Variation same;
            same.seed = other.seed;
            played[n] = static_cast<double>(original.run(same).outcome.factory.euros);
            brought[n] = played[n] - static_cast<double>(original.run(other).outcome.factory.euros);
        });
        const double spreads = std::abs(summarize(brought).mean) / spreadOf(played);
        if (spreads < kSpreads) continue;
        return Truth{TruthKind::Decision, scenario, original.course(), {seat, lever, round, {}, true, {}}, {}, spreads};
    }
    return {};
}

// One area with a line of machines, each with time to spare. (In the flagship a slow station need not be the one where
// more speed brings most: people and parts are shared.)
Scenario lineOf(Draws& draws) {
    Scenario scenario;
    scenario.id = "line";
    scenario.skills = {"work"};
    scenario.employers = {"one"};
    scenario.gate.rot = scenario.review = {{0}, {0}, {0}, {500}};
    scenario.release.everyDays = 0;
    const Duration between = hours(2);
    AreaDef& area = scenario.areas.emplace_back();
    area.name = "line";
    const std::size_t stations = 4 + draws.below(3);
    for (std::size_t i = 0; i < stations; ++i) {
        StationDef& station = area.stations.emplace_back();
        station.machines = static_cast<std::int32_t>(1 + draws.below(3));
        const auto busy = static_cast<std::int32_t>(500 + draws.below(350));
        station.effort = exponentially(scaled(between, Permille{busy * station.machines}));
    }
    SourceDef& source = area.sources.emplace_back();
    source.interval = exponentially(between);
    source.start = Start::Push;
    source.value = Money{10'000};
    source.partsShare = {Permille{1000}};
    scenario.market.lossPerDay = Permille{20};
    scenario.market.vendors.push_back({"one", 0, {}});
    scenario.seats.push_back({"line", SeatRole::AreaLead, AreaId(0), {}, BotStyle::DoNothing, {}});
    return scenario;
}

std::optional<Truth> oneStation(const Scenario&, std::uint64_t seed) {
    Draws draws(seed);
    const Scenario line = lineOf(draws);
    const LonePerson person{SeatId(0), 1, {}};
    const StationId station(draws.below(gateOf(line).index()));
    const std::uint64_t trials = draws.next();
    const auto resultsIn = [&](const Scenario& factory) {
        Draws same(trials);
        return onTrials(
            [&](std::uint64_t luck) {
                return static_cast<double>(runSession(factory, luck, asInScenario(factory)).factory.euros);
            },
            same);
    };
    const Results before = resultsIn(line);
    for (const std::int32_t permille : {1500, 2000, 2500, 3000}) {
        Scenario slow = line;
        takeTime(slow, station, Permille{permille});
        const Results after = resultsIn(slow);
        const double spreads = (summarize(before).mean - summarize(after).mean) / spreadOf(before);
        if (spreads < kSpreads) continue;
        Course course = acted(slow, seed, BotStyle::DoNothing, person);
        const double own = static_cast<double>(Original(slow, course).asPlayed().outcome.factory.euros);
        if (std::abs(own - summarize(after).mean) > spreadOf(after)) return {};  // luck would explain some of it, too
        return Truth{TruthKind::Station, std::move(slow), std::move(course), {}, station, spreads};
    }
    return {};
}

std::optional<Truth> onlyLuck(const Scenario& scenario, std::uint64_t seed) {
    Draws draws(seed);
    const BotStyle manner = kManners[draws.below(kManners.size())];
    const LonePerson person{SeatId(leadsOf(scenario)[draws.below(leadsOf(scenario).size())]), 1, {}};
    const auto result = [&](std::uint64_t luck) {
        return static_cast<double>(
            Original(scenario, acted(scenario, luck, manner, person)).asPlayed().outcome.factory.euros);
    };
    const Results usual = onTrials(result, draws);
    for (int i = 0; i < kTries * 2; ++i) {
        const std::uint64_t luck = i == 0 ? seed : draws.next();
        const double spreads = std::abs(result(luck) - summarize(usual).mean) / spreadOf(usual);
        if (spreads < kSpreads) continue;
        return Truth{TruthKind::Luck, scenario, acted(scenario, luck, manner, person), {}, {}, spreads};
    }
    return {};
}

std::string decisionName(const Scenario& scenario, const KnockOut& decision) {
    return scenario.seats[decision.seat.index()].name + " lever " + std::to_string(decision.lever) + " round " +
           std::to_string(decision.round);
}

std::string truthOf(const Truth& truth) {
    switch (truth.kind) {
        case TruthKind::Decision: return decisionName(truth.scenario, truth.decision);
        case TruthKind::Station: return "station " + std::to_string(truth.station.index());
        default: return "luck";
    }
}

std::string saidBy(const Scenario& scenario, const Analysis& analysis) {
    const Explanation said = *explain(analysis);
    switch (said.cause) {
        case Cause::Decision: return decisionName(scenario, analysis.knockOuts[said.decision]);
        case Cause::Luck: return "luck";
        default: return "station " + std::to_string(constraintOf(analysis)->index());
    }
}

}  // namespace

LabReport findTruths(const Scenario& scenario, const LabOptions& options) {
    constexpr std::array kMakers{oneDecision, oneStation, onlyLuck};
    LabReport report;
    report.columns = {"seed", "kind", "spreads", "truth", "debrief_says", "found"};
    std::uint64_t seed = options.from;
    std::size_t found = 0;
    std::size_t notMade = 0;
    while (report.rows.size() < options.seeds && notMade < 20 * options.seeds) {
        const std::size_t kind = report.rows.size() % kMakers.size();
        const std::optional<Truth> truth = kMakers[kind](scenario, seed++);
        if (!truth) {
            ++notMade;
            continue;
        }
        const Original original(truth->scenario, truth->course);
        const std::string said = saidBy(truth->scenario, investigate(original, BotStyle::ConstraintManager));
        const bool right = said == truthOf(*truth);
        if (right) ++found;
        report.rows.push_back({std::to_string(seed - 1), kTruthNames[kind], decimal(truth->spreads, 1), truthOf(*truth),
                               said, right ? "yes" : "MISS"});
    }
    report.notes.push_back(std::to_string(notMade) + " seeds on which no cause moves the result by " +
                           decimal(kSpreads, 0) + " spreads of luck were left out");
    report.bars.push_back(
        {"share_of_truths_found",
         static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, report.rows.size())), kLeastFound,
         false});
    return report;
}

}  // namespace gemba
