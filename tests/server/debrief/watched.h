// A factory that is watched while it runs, as a room does it.
#pragma once

#include "server/debrief/debrief.h"
#include "server/bots/bots.h"
#include "server/lab/headless.h"
#include "tests/support/factory.h"
#include "tests/support/tiny_scenario.h"

namespace gemba {

struct Watched {
    explicit Watched(const Scenario& with, std::uint64_t seed = 1)
        : scenario(with), simulation(scenario, seed), watch(simulation.world()) {}
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    Scenario scenario;
    Simulation simulation;
    Watch watch;
    Course course{.seed = world().luck.seed, .acts = {}, .end = {}};

    [[nodiscard]] const World& world() const { return simulation.world(); }
    void to(Duration time) { watch.advance(simulation, world().dayOne + time); }
    // Bots of this style in every seat, up to so many days after day 1 began.
    void play(BotStyle style, std::int32_t until) {
        const SimTime end = world().dayOne + days(until);
        for (SimTime now = world().now; now < end; now = now + kBotInterval) {
            watch.advance(simulation, now);
            const Styles styles = everywhere(scenario, style);
            course.acts.emplace_back(BotsTurn{now, {styles.begin(), styles.end()}});
            letBotsAct(simulation, styles, [](SeatId) { return true; });
        }
        watch.advance(simulation, end);
    }
    [[nodiscard]] Debrief debrief() const {
        Course played = course;
        played.end = world().now;
        return makeDebrief(world(), watch, Original(scenario, std::move(played)));
    }
};

[[nodiscard]] inline std::int64_t sumOf(const TimeShares& shares) {
    std::int64_t sum = 0;
    for (const std::int64_t ms : shares.ms) sum += ms;
    return sum;
}
[[nodiscard]] inline Duration in(const TimeShares& shares, Doing doing) {
    return {shares.ms[static_cast<std::size_t>(doing)]};
}

}  // namespace gemba
