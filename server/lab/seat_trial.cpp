#include "server/lab/seat_trial.h"

#include <algorithm>

#include "server/bots/bots.h"

namespace gemba {

Styles stylesFor(const Scenario& scenario, Difficulty difficulty) {
    switch (difficulty) {
        case Difficulty::Easy: return everywhere(scenario, BotStyle::ConstraintManager);
        case Difficulty::Hard: return everywhere(scenario, BotStyle::OwnTeamFirst);
        case Difficulty::Normal:
        case Difficulty::Nobody: break;
    }
    return asInScenario(scenario);
}

std::optional<Difficulty> difficultyOf(const Scenario& scenario, const Styles& styles, SeatId own) {
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Normal, Difficulty::Hard}) {
        Styles these = stylesFor(scenario, difficulty);
        these[own.index()] = styles[own.index()];
        if (these == styles) return difficulty;
    }
    return {};
}

SeatTrial::SeatTrial(const Scenario& scenario, std::optional<SeatId> seat, Difficulty difficulty)
    : m_scenario(scenario), m_seat(seat), m_others(stylesFor(scenario, difficulty)) {}

SeatTrial::Result SeatTrial::run(const Policy& policy, std::uint64_t seed) const {
    const Outcome outcome = runManaged(m_scenario, seed, [&](SeatId seat, const PlayerView& view) {
        return !m_seat || seat == *m_seat ? wishesOf(policy, view) : decide(m_others[seat.index()], view);
    });
    return {m_seat ? outcome.bonusBySeat[m_seat->index()].euros : 0, outcome.shipped};
}

bool SeatTrial::isOfUse(const Knob& knob) const {
    const std::vector<SeatDef>& seats = m_scenario.seats;
    if (m_seat) return gemba::isOfUse(knob, m_scenario, seats[m_seat->index()].role);
    return std::any_of(seats.begin(), seats.end(),
                       [&](const SeatDef& seat) { return gemba::isOfUse(knob, m_scenario, seat.role); });
}

std::vector<double> SeatTrial::scores(const Policy& policy, Goal goal, SeedRange seeds) {
    std::map<std::uint64_t, Result>& known = m_known[policy];
    std::vector<double> scores;
    for (std::uint64_t seed = seeds.from; seed < seeds.from + seeds.count; ++seed) {
        auto found = known.find(seed);
        if (found == known.end()) found = known.emplace(seed, run(policy, seed)).first;
        scores.push_back(goal == Goal::OwnBonus ? static_cast<double>(found->second.euros) : found->second.shipped);
    }
    return scores;
}

double SeatTrial::mean(const Policy& policy, Goal goal, SeedRange seeds) {
    return summarize(scores(policy, goal, seeds)).mean;
}

}  // namespace gemba
