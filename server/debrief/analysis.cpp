#include "server/debrief/analysis.h"

#include <algorithm>

#include "shared/base/hash.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

constexpr std::size_t kBatch = 16;     // runs between two looks at the progress
constexpr std::size_t kFinalists = 4;  // stations

std::int64_t euros(const Rerun& rerun) {
    return rerun.outcome.factory.euros;
}

// The variation on the nth luck: on its own exactly as played.
Variation onLuck(Variation variation, const Original& original, std::int32_t nth) {
    if (nth > 0) variation.seed = luckOf(original.course().seed, nth);
    return variation;
}

Variation withoutIt(const KnockOut& decision) {
    Variation variation;
    std::optional<Lever> lever;
    if (decision.lever >= 0) lever = static_cast<Lever>(decision.lever);
    variation.without.push_back({decision.seat, lever, decision.round});
    return variation;
}

class Investigator {
  public:
    Investigator(const Original& original, BotStyle together, const LuckCounts& counts, const Progress& progress)
        : m_original(original), m_together(together), m_counts(counts), m_progress(progress) {}

    Analysis run() {
        m_decisions = decisionsIn(m_original);
        m_influences = influencesIn(m_original.scenario());
        m_total = 2 * static_cast<std::size_t>(m_counts.band + 1) +
                  gateOf(m_original.scenario()).index() * static_cast<std::size_t>(m_counts.stations + 1) +
                  kFinalists * static_cast<std::size_t>(std::max(0, m_counts.finalists - m_counts.stations)) +
                  (m_decisions.size() + m_influences.size()) * static_cast<std::size_t>(m_counts.decisions + 1);
        if (playOnOtherLuck() && tryStations() && tryDecisions() && tryInfluences() && playTogether())
            m_found.donePermille = 1000;
        return m_found;
    }

  private:
    // False = it was stopped.
    bool runAll(std::size_t count, const std::function<void(std::size_t)>& work) {
        for (std::size_t first = 0; first < count; first += kBatch) {
            const std::size_t size = std::min(kBatch, count - first);
            inParallel(size, [&](std::size_t i) { work(first + i); });
            m_done += size;
            m_found.donePermille = static_cast<std::int32_t>(std::min<std::size_t>(999, 1000 * m_done / m_total));
            if (m_progress && !m_progress(m_found)) return false;
        }
        return true;
    }
    // Runs each variation on lucks from `first` (0 = the session's own) to `last`; `keep` gets what it made of each, by
    // variation.
    bool runOnLucks(const std::vector<Variation>& variations, std::int32_t first, std::int32_t last,
                    const std::function<void(std::size_t, std::vector<std::int64_t>)>& keep) {
        const auto each = static_cast<std::size_t>(std::max(0, last - first + 1));
        std::vector<std::int64_t> results(variations.size() * each);
        const bool whole = runAll(results.size(), [&](std::size_t i) {
            const std::int32_t nth = first + static_cast<std::int32_t>(i % each);
            results[i] = euros(m_original.run(onLuck(variations[i / each], m_original, nth)));
        });
        for (std::size_t i = 0; whole && i < variations.size(); ++i) {
            const auto from = results.begin() + static_cast<std::ptrdiff_t>(i * each);
            keep(i, {from, from + static_cast<std::ptrdiff_t>(each)});
        }
        return whole;
    }
    // As played, or its habits on another luck: what a variation is compared with.
    [[nodiscard]] std::int64_t playedOn(std::size_t nth) const {
        return nth == 0 ? euros(m_original.asPlayed()) : m_found.luck.played[nth];
    }
    // Adds what the lucks from the first unknown one on brought.
    void addLessPlayed(std::vector<std::int64_t>& brought, const std::vector<std::int64_t>& results) const {
        for (const std::int64_t result : results) brought.push_back(result - playedOn(brought.size()));
    }

    bool playOnOtherLuck() {
        Variation habits;
        habits.byHabit = true;
        return runOnLucks({habits}, 0, m_counts.band, [&](std::size_t, std::vector<std::int64_t> results) {
            m_found.luck.played = std::move(results);
        });
    }
    bool playTogether() {
        Variation together;
        together.styles.push_back({{}, m_together, 1});
        return runOnLucks({together}, 0, m_counts.band, [&](std::size_t, std::vector<std::int64_t> results) {
            m_found.luck.together = std::move(results);
        });
    }
    // All of them on some lucks, then those that bring most on more.
    bool tryStations() {
        std::vector<StationGain> gains;
        for (std::size_t i = 0; i <= gateOf(m_original.scenario()).index(); ++i)
            if (canBeFaster(m_original.scenario(), StationId(i))) gains.push_back({StationId(i), {}});
        std::vector<StationGain*> tried;
        for (StationGain& gain : gains) tried.push_back(&gain);
        if (!tryFaster(tried, 0, m_counts.stations)) return false;
        std::stable_sort(tried.begin(), tried.end(), [](const StationGain* a, const StationGain* b) {
            return onOtherLuck(a->brought).mean > onOtherLuck(b->brought).mean;
        });
        tried.resize(std::min(tried.size(), kFinalists));
        if (!tryFaster(tried, m_counts.stations + 1, m_counts.finalists)) return false;
        m_found.stations = std::move(gains);
        return true;
    }
    bool tryFaster(const std::vector<StationGain*>& gains, std::int32_t first, std::int32_t last) {
        std::vector<Variation> variations;
        for (const StationGain* gain : gains) variations.push_back({.faster = {{gain->station, Permille{50}, 1}}});
        return runOnLucks(variations, first, last, [&](std::size_t i, const std::vector<std::int64_t>& results) {
            addLessPlayed(gains[i]->brought, results);
        });
    }
    bool tryDecisions() {
        if (m_decisions.size() > m_counts.closely) {
            if (!knockOut(m_counts.screening)) return false;
            keepTheLargest();
        }
        if (!knockOut(m_counts.decisions)) return false;
        m_found.knockOuts = m_decisions;
        return true;
    }
    bool knockOut(std::int32_t lucks) {
        std::vector<Variation> variations;
        for (const KnockOut& decision : m_decisions) variations.push_back(withoutIt(decision));
        return runOnLucks(variations, 0, lucks, [&](std::size_t i, const std::vector<std::int64_t>& results) {
            m_decisions[i].brought.clear();
            addLessPlayed(m_decisions[i].brought, results);
            for (std::int64_t& euros : m_decisions[i].brought) euros = -euros;
        });
    }
    // As played once more: whose features shipped is not known from the band.
    bool tryInfluences() {
        if (m_influences.empty()) return true;
        std::vector<Variation> variations(1);
        for (const Influence& one : m_influences) variations.push_back({.quiet = {one.seat}});
        const auto lucks = static_cast<std::size_t>(m_counts.decisions) + 1;
        std::vector<Outcome> outcomes(variations.size() * lucks);
        if (!runAll(outcomes.size(), [&](std::size_t i) {
                const auto nth = static_cast<std::int32_t>(i % lucks);
                outcomes[i] = m_original.run(onLuck(variations[i / lucks], m_original, nth)).outcome;
            }))
            return false;
        for (std::size_t i = 0; i < m_influences.size() * lucks; ++i) {
            Influence& one = m_influences[i / lucks];
            const Outcome& with = outcomes[i % lucks];
            const Outcome& without = outcomes[lucks + i];
            const std::size_t seat = one.seat.index();
            one.brought.push_back(with.factory.euros - without.factory.euros);
            one.own.push_back(with.shippedBySeat[seat] - without.shippedBySeat[seat]);
        }
        m_found.influences = m_influences;
        return true;
    }
    void keepTheLargest() {
        const auto size = [](const KnockOut& one) { return std::abs(onOtherLuck(one.brought).mean); };
        std::vector<std::int64_t> sizes;
        for (const KnockOut& one : m_decisions) sizes.push_back(size(one));
        std::sort(sizes.begin(), sizes.end(), std::greater<>());
        const std::int64_t least = sizes[m_counts.closely - 1];
        std::erase_if(m_decisions, [&](const KnockOut& one) { return size(one) < least; });
        m_decisions.resize(std::min(m_decisions.size(), m_counts.closely));
    }

    const Original& m_original;
    BotStyle m_together;
    const LuckCounts& m_counts;
    const Progress& m_progress;
    std::vector<KnockOut> m_decisions;
    std::vector<Influence> m_influences;
    Analysis m_found;
    std::size_t m_done = 0;
    std::size_t m_total = 1;
};

void noteDecision(std::vector<KnockOut>& decisions, const KnockOut& one) {
    const bool known = std::any_of(decisions.begin(), decisions.end(), [&](const KnockOut& other) {
        return other.seat == one.seat && other.lever == one.lever && other.round == one.round;
    });
    if (!known) decisions.push_back(one);
}

}  // namespace

std::uint64_t luckOf(std::uint64_t seed, std::int32_t nth) {
    return nth == 0 ? seed : combine(seed, static_cast<std::uint64_t>(nth));
}

std::vector<KnockOut> decisionsIn(const Original& original) {
    const SimTime dayOne = dayOneOf(original.scenario().session);
    std::vector<KnockOut> decisions;
    for (const Act& act : original.course().acts) {
        const SimTime at = SimTime{} + (timeOf(act) - dayOne);
        const std::int32_t round = original.roundAt(timeOf(act));
        if (const auto* move = std::get_if<Move>(&act)) {
            // Who walks decides nothing by it; what is done there counts.
            const std::optional<Lever> lever = leverOf(move->command);
            if (lever && *lever != Lever::Walk)
                noteDecision(decisions, {move->seat, static_cast<std::int32_t>(*lever), round, at, true, {}});
        } else if (const auto* turn = std::get_if<BotsTurn>(&act)) {
            for (std::size_t i = 0; i < turn->styles.size(); ++i)
                if (turn->styles[i] && *turn->styles[i] != BotStyle::DoNothing)
                    noteDecision(decisions, {SeatId(i), -1, round, at, false, {}});
        }
    }
    std::stable_sort(decisions.begin(), decisions.end(), [](const KnockOut& a, const KnockOut& b) {
        return std::tie(a.round, a.seat) < std::tie(b.round, b.seat);
    });
    return decisions;
}

std::vector<Influence> influencesIn(const Scenario& scenario) {
    const std::vector<SeatDef>& seats = scenario.seats;
    std::vector<Influence> influences;
    for (std::size_t i = 0; i < seats.size(); ++i)
        if (seats[i].role == SeatRole::PeopleManager) influences.push_back({SeatId(i), {}, {}});
    return influences;
}

Analysis investigate(const Original& original, BotStyle together, const LuckCounts& counts, const Progress& progress) {
    return Investigator(original, together, counts, progress).run();
}

}  // namespace gemba
