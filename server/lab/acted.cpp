#include "server/lab/acted.h"

#include "server/bots/bots.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"

namespace gemba {

namespace {

std::vector<Command> wishesIn(const Simulation& simulation, SeatId seat, const Manage& manage) {
    const Handles handles(kBotKey, seat);
    std::vector<Command> commands;
    for (const Command& wish : manage(seat, buildView(simulation.world(), Viewer{seat})))
        commands.push_back(handles.show(wish));
    return commands;
}

}  // namespace

Course actOut(const Scenario& scenario, std::uint64_t seed, const Cast& cast, SimTime end) {
    Simulation simulation(scenario, seed);
    Course course{seed, {}, end};
    const auto act = [&](SeatId seat, const Manage& manage, bool isPerson) {
        for (const Command& command : wishesIn(simulation, seat, manage))
            if (simulation.submit(seat, command) == Verdict::Ok && isPerson)
                course.acts.emplace_back(Move{simulation.world().now, seat, command});
    };
    for (SimTime now = dayOneOf(scenario.session); now < end; now = now + kBotInterval) {
        simulation.advanceTo(now);
        for (std::size_t i = 0; i < cast.bots.size(); ++i)
            if (!cast.bots[i]) act(SeatId(i), cast.people, true);
        course.acts.emplace_back(BotsTurn{now, cast.bots});
        simulation.advanceTo(now);
        for (std::size_t i = 0; i < cast.bots.size(); ++i)
            if (cast.bots[i])
                act(
                    SeatId(i), [&](SeatId, const PlayerView& view) { return decide(*cast.bots[i], view); }, false);
    }
    return course;
}

Course actOut(const Scenario& scenario, std::uint64_t seed, const Cast& cast) {
    return actOut(scenario, seed, cast, lastHourOf(scenario.session));
}

Cast onlyBots(const Scenario& scenario) {
    const Styles styles = asInScenario(scenario);
    return {{styles.begin(), styles.end()}, {}};
}

Cast asPeople(const Styles& styles) {
    return {std::vector<std::optional<BotStyle>>(styles.size()),
            [styles](SeatId seat, const PlayerView& view) { return decide(styles[seat.index()], view); }};
}

}  // namespace gemba
