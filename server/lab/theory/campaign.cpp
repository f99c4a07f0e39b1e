#include "server/lab/theory/campaign.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "server/lab/headless.h"
#include "server/lab/theory/pilot.h"
#include "shared/base/hash.h"

namespace gemba {

namespace {

constexpr std::size_t kFirstRuns = 20;
constexpr int kCorrections = 4;
constexpr double kTarget = 0.015;       // relative half-width to stop at, so that chance alone seldom breaks the limit
constexpr double kLateTarget = 0.019;   // after kLateVisits: rare and long jobs need very many
constexpr double kHeavyTarget = 0.005;  // where the load is heavy: a fixed effort, unless much less will do
constexpr double kLateVisits = 40e6;
constexpr double kHeavyVisits = 30e6;
constexpr double kShownVisits = 3e6;   // for figures that are not scored
constexpr double kGrowth = 4;          // at most so many times as many runs in the next round
constexpr std::size_t kGlances = 200;  // runs from empty that count as one
constexpr double kNothing = 1e-12;

class Campaign {
  public:
    Campaign(const System& system, double until, const std::vector<Figure>& figures, const Effort& effort)
        : m_system(system), m_until(until), m_figures(figures), m_effort(effort), m_begun(effort.clock()) {}

    Findings run() {
        if (m_until <= 0) {
            m_plan = pilot(m_system, needs(), seedOf(0));
            if (!m_plan.problem.empty()) return {m_plan.problem, {}, 0, false, 0};
        }
        addRuns(m_system.isCyclic() ? 2 : kFirstRuns);
        for (int i = 0; i < kCorrections && correct(); ++i) addRuns(kFirstRuns);
        if (!m_plan.problem.empty()) return {m_plan.problem, {}, 0, false, 0};
        estimate();
        for (std::size_t more = moreRuns(); more > 0; more = moreRuns()) {
            addRuns(more);
            estimate();
        }
        return m_findings;
    }

  private:
    [[nodiscard]] std::uint64_t seedOf(std::size_t run) const { return combine(m_effort.seed, run); }

    // A pilot alone may be far off: the first runs together know better. True when they had to be thrown away.
    bool correct() {
        if (m_until > 0 || m_system.isCyclic()) return false;
        Tally total = m_runs.front();
        for (std::size_t i = 1; i < m_runs.size(); ++i) total += m_runs[i];
        const std::optional<Plan> better = correctedPlan(m_system, m_plan, total);
        if (!better) return false;
        m_plan = *better;
        m_thrownAway += m_runs.size();
        m_runs.clear();
        return m_plan.problem.empty();
    }

    [[nodiscard]] Needs needs() const {
        Needs needs;
        for (const Figure& figure : m_figures) addNeeds(figure.metric, needs);
        return needs;
    }

    void addRuns(std::size_t count) {
        const std::size_t first = m_thrownAway + m_runs.size();
        std::vector<Tally> fresh(count, Tally(m_system.stations(), m_system.classes(), m_plan.needs));
        inParallel(count, [&](std::size_t i) {
            const std::uint64_t seed = seedOf(first + i + 1);
            fresh[i] = m_until > 0 ? lookAt(m_system, timeOf(m_system, m_until), seed, kGlances)
                                   : replicate(m_system, m_plan.needs, seed, m_plan.stretch);
        });
        m_runs.insert(m_runs.end(), fresh.begin(), fresh.end());
    }

    void estimate() {
        m_findings.estimates.clear();
        m_findings.runs = m_runs.size();
        for (const Figure& figure : m_figures)
            m_findings.estimates.push_back(jackknife(
                m_runs, [&](Tally& tally) { return reading(figure.metric, figure.target, m_system, tally); }));
        const Estimate load = jackknife(m_runs, [&](Tally& tally) { return loadOf(m_system, tally); });
        m_findings.load = load.mean;
        m_findings.heavy = load.mean - 2 * load.halfWidth > kHeavyLoad;
    }

    // How wide the widest interval is, relative to what it should be; at most 1 = all are narrow enough.
    [[nodiscard]] double excess(bool scored, double target) const {
        double worst = 0;
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            const Estimate& estimate = m_findings.estimates[i];
            if (m_figures[i].scored != scored || !std::isfinite(estimate.mean)) continue;
            const double allowed = std::abs(estimate.mean) * target;
            if (estimate.halfWidth > kNothing)
                worst = std::max(worst, allowed > 0 ? estimate.halfWidth / allowed : 1e3);
        }
        return worst;
    }

    [[nodiscard]] std::size_t moreRuns() const {
        if (m_system.isCyclic()) return 0;
        const auto now = static_cast<double>(m_runs.size());
        const double visits = now * visitsPerRun();
        const double target = m_findings.heavy ? kHeavyTarget : visits > kLateVisits ? kLateTarget : kTarget;
        double worst = excess(true, target);
        if (visits < kShownVisits) worst = std::max(worst, excess(false, target));
        if (worst <= 1) return 0;
        double wanted = std::min(now * (worst * worst * 1.05 - 1), now * (kGrowth - 1));
        if (m_findings.heavy) wanted = std::min(wanted, (kHeavyVisits - visits) / visitsPerRun());
        return wanted <= 0 ? 0 : affordable(std::max(wanted, 2.0));
    }

    [[nodiscard]] double visitsPerRun() const {
        if (m_until > 0) return static_cast<double>(kGlances) * m_until / m_system.fastest();
        return m_plan.visits;
    }

    // As many of the runs as the rest of the time allows.
    [[nodiscard]] std::size_t affordable(double wanted) const {
        if (m_effort.seconds <= 0) return static_cast<std::size_t>(wanted);
        const double spent = m_effort.clock() - m_begun;
        const double perRun = spent / static_cast<double>(m_runs.size());
        const double left = (m_effort.seconds - spent) / std::max(perRun, 1e-9);
        return left < 2 ? 0 : static_cast<std::size_t>(std::min(wanted, left));
    }

    const System& m_system;
    double m_until;
    const std::vector<Figure>& m_figures;
    const Effort& m_effort;
    double m_begun;
    Plan m_plan;
    std::vector<Tally> m_runs;
    std::size_t m_thrownAway = 0;
    Findings m_findings;
};

}  // namespace

Findings measureSystem(const System& system, double until, const std::vector<Figure>& figures, const Effort& effort) {
    return Campaign(system, until, figures, effort).run();
}

}  // namespace gemba
