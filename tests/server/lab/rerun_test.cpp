#include "server/lab/rerun.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "server/lab/acted.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

constexpr std::uint64_t kSeed = 31;

Styles manners(const Scenario& scenario) {
    Styles styles = everywhere(scenario, BotStyle::ConstraintManager);
    styles[1] = BotStyle::OwnTeamFirst;
    return styles;
}

std::size_t movesIn(const Course& course) {
    return static_cast<std::size_t>(std::count_if(course.acts.begin(), course.acts.end(),
                                                  [](const Act& act) { return std::holds_alternative<Move>(act); }));
}

}  // namespace

TEST_CASE("a session run again with nothing different is the same session") {
    const Scenario& scenario = openstack();
    const Original bots(scenario, actOut(scenario, kSeed, onlyBots(scenario)));
    CHECK(bots.asPlayed().outcome.factory == runSession(scenario, kSeed, asInScenario(scenario)).factory);

    const Original people(scenario, actOut(scenario, kSeed, asPeople(manners(scenario))));
    CHECK(movesIn(people.course()) > 100);
    CHECK(people.asPlayed().leftOut == 0);
    CHECK(people.asPlayed().outcome.factory == runSession(scenario, kSeed, manners(scenario)).factory);
    CHECK(people.run({}).hash == people.asPlayed().hash);
}

TEST_CASE("people who are all replaced by bots leave nothing of what they ordered") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, asPeople(manners(scenario))));
    const Rerun local = original.run({.styles = {{{}, BotStyle::OwnTeamFirst}}});
    CHECK(local.outcome.factory == runSession(scenario, kSeed, everywhere(scenario, BotStyle::OwnTeamFirst)).factory);
    CHECK(local.leftOut == 0);
}

TEST_CASE("a change from round 2 on leaves round 1 as it was") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, asPeople(manners(scenario))));
    const Rerun changed = original.run({.styles = {{{}, BotStyle::DoNothing, 2}}});
    const std::vector<std::int64_t>& played = original.asPlayed().outcome.factoryByDay;
    const auto firstOther = std::mismatch(played.begin(), played.end(), changed.outcome.factoryByDay.begin()).first;
    const auto day = static_cast<std::int32_t>(firstOther - played.begin());
    CHECK(day >= scenario.session.daysPerRound);
    CHECK(day < 2 * scenario.session.daysPerRound);
}

TEST_CASE("a seat without a lever is like a seat that never had it") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, onlyBots(scenario)));
    Variation nothing;
    for (std::int32_t round = 1; round <= 3; ++round) nothing.without.push_back({SeatId{}, {}, round});
    CHECK(original.run(nothing).outcome.factory ==
          runSession(scenario, kSeed, everywhere(scenario, BotStyle::DoNothing)).factory);
}

TEST_CASE("a setting holds against whoever would change it") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, asPeople(everywhere(scenario, BotStyle::WipLimiter))));
    const Rerun open = original.run({.settings = plainLimit(scenario, kNoWipLimit, 2)});
    const Rerun tight = original.run({.settings = plainLimit(scenario, 2, 2)});
    CHECK(open.outcome.factory != tight.outcome.factory);
    CHECK(open.hash != original.asPlayed().hash);
}

TEST_CASE("one more person comes where the station is, and costs a wage") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, onlyBots(scenario)));
    REQUIRE(groupFor(scenario, StationId(0)));
    CHECK(scenario.areas[0].people[*groupFor(scenario, StationId(0))].title == "developer");
    CHECK(scenario.areas[0].people[*groupFor(scenario, StationId(1))].title == "core reviewer");
    const Rerun more = original.run({.people = {{StationId(1), 2}}});
    CHECK(more.hash != original.asPlayed().hash);
    CHECK_FALSE(groupFor(scenario, StationId(10)));  // the gate
}

TEST_CASE("a faster station takes less time from its round on, the gate too") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, onlyBots(scenario)));
    for (const StationId station : {StationId(1), StationId(10)}) {
        REQUIRE(canBeFaster(scenario, station));
        CHECK(original.run({.faster = {{station, Permille{300}, 1}}}).outcome.shipped >
              original.asPlayed().outcome.shipped - 10);
        CHECK(original.run({.faster = {{station, Permille{0}, 1}}}).hash == original.asPlayed().hash);
    }
}

TEST_CASE("a people manager without its quiet wishes is like one in a scenario without them") {
    Scenario quiet = openstack();
    quiet.seats[5].directive = {};
    const Original bots(openstack(), actOut(openstack(), kSeed, onlyBots(openstack())));
    // Its bot would favour the own vendor, unasked.
    Styles styles = asInScenario(quiet);
    styles[5] = BotStyle::DoNothing;
    CHECK(bots.run({.quiet = {SeatId(5)}}).outcome.factory == runSession(quiet, kSeed, styles).factory);
    CHECK(bots.run({.quiet = {SeatId(5)}}).hash != bots.asPlayed().hash);

    // A person who pulls that lever, too.
    Cast cast = onlyBots(openstack());
    cast.bots[5] = {};
    cast.people = [](SeatId, const PlayerView& view) {
        const bool on = wholeDays(view.now - SimTime{}) % 2 == 0;
        return std::vector<Command>{SetFavour{on}};
    };
    const Original person(openstack(), actOut(openstack(), kSeed, cast));
    CHECK(movesIn(person.course()) > 10);
    CHECK(person.run({.quiet = {SeatId(5)}}).outcome.factory == runSession(quiet, kSeed, styles).factory);
}

TEST_CASE("another scheme in one round changes pay and nothing else") {
    const Scenario& scenario = openstack();
    const Original original(scenario, actOut(scenario, kSeed, onlyBots(scenario)));
    const Rerun shared = original.run({.pays = {{Scheme::Shared, 2}}});
    CHECK(shared.outcome.shipped == original.asPlayed().outcome.shipped);
    CHECK(shared.outcome.bonusBySeat != original.asPlayed().outcome.bonusBySeat);
}

TEST_CASE("on another luck people answer by habit") {
    const Scenario& scenario = openstack();
    const Original helpful(scenario,
                           actOut(scenario, kSeed, asPeople(everywhere(scenario, BotStyle::ConstraintManager))));
    REQUIRE_FALSE(helpful.habits().empty());
    for (const Original::Habit& habit : helpful.habits()) CHECK(habit.yes >= habit.no);
    const Outcome other = helpful.run({.seed = 77}).outcome;
    const Outcome bots = runSession(scenario, 77, everywhere(scenario, BotStyle::ConstraintManager));
    const Outcome local = runSession(scenario, 77, everywhere(scenario, BotStyle::OwnTeamFirst));
    CHECK(std::abs(other.shipped - bots.shipped) < (bots.shipped - local.shipped) / 4);
}
