// One person among bots: who the bots are, and what the person is measured against in the end.
#include <catch2/catch.hpp>

#include "tests/support/table.h"

using namespace gemba;

namespace {

const std::string kKey = "host key";

Scenario shortSession() {
    Scenario scenario = openstack();
    scenario.session.rounds = 1;
    return scenario;
}

// What a bot of this style reaches in the first seat is par, in each difficulty.
ParBook parIs(const Scenario& scenario, BotStyle style) {
    ParBook book;
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Normal, Difficulty::Hard})
        for (const Goal goal : {Goal::OwnBonus, Goal::FactoryShipped})
            book.pars.push_back({scenario.seats[0].name, difficulty, goal, plain(style), {100, 1}, {10, 1}});
    return book;
}

RoomConfig alone(Difficulty difficulty, const ParBook& pars, const Scenario& scenario = shortSession()) {
    RoomConfig config = Table::configFor(scenario, 7, 1);
    config.timers = PhaseClock::Timers::Patient;
    config.difficulty = difficulty;
    config.pars = pars;
    return config;
}

// To the debrief, as fast as the host can press.
const Debrief& playThrough(Table& table, Player& host) {
    host.send(SetClock{false, 5000});
    for (int i = 0; i < 4000 && !host.debrief; ++i) {
        if (table.room->phase() != Phase::Run) host.send(HostOrder{NextPhase{}});
        table.pass({&host}, 400);
    }
    REQUIRE(host.debrief);
    return *host.debrief;
}

Debrief playedByBot(Difficulty difficulty, BotStyle par) {
    Table table(alone(difficulty, parIs(shortSession(), par)));
    Player host = table.seated("Ines", SeatId(0), kKey);
    host.send(SetAutopilot{true});
    return playThrough(table, host);
}

}  // namespace

TEST_CASE("a bot in the person's seat reaches exactly what is par for that bot, on the session's luck") {
    for (const auto& [difficulty, style] : {std::pair{Difficulty::Easy, BotStyle::ConstraintManager},
                                            std::pair{Difficulty::Hard, BotStyle::OwnTeamFirst}}) {
        const Debrief debrief = playedByBot(difficulty, style);
        CHECK(debrief.difficulty == difficulty);
        REQUIRE(debrief.pars.size() == 2);
        for (const ParResult& result : debrief.pars) CHECK(result.score == result.par);
        CHECK(debrief.pars[0].par != debrief.pars[0].doNothing);
        CHECK(debrief.pars[1].score == debrief.baselines[0].shipped);
    }
}

TEST_CASE("the difficulty decides which bots begin, and a restarted server still knows") {
    const Scenario scenario = shortSession();
    Table table(alone(Difficulty::Hard, {}, scenario));
    Player host = table.seated("Ines", SeatId(0), kKey);
    REQUIRE(host.room.seats.size() == scenario.seats.size());
    for (const SeatState& seat : host.room.seats) CHECK(seat.style == BotStyle::OwnTeamFirst);
    host.send(SetBotStyle{SeatId(1), BotStyle::DoNothing});
    table.pass({&host});
    Table after(scenario, 7, table.journal);
    REQUIRE(after.room != nullptr);
    Player back = after.joining("Ines", kKey, host.welcome->token);
    after.pass({&back});
    REQUIRE(back.room.seats.size() == scenario.seats.size());
    CHECK(back.room.seats[0].style == BotStyle::OwnTeamFirst);
    CHECK(back.room.seats[1].style == BotStyle::DoNothing);
}

TEST_CASE(
    "no medals where they would not be fair: with a second person, other bots, other pay, or in a room for many") {
    const Scenario scenario = shortSession();
    const ParBook pars = parIs(scenario, BotStyle::ConstraintManager);
    SECTION("played alone among the scenario's bots: medals") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        CHECK(playThrough(table, host).pars.size() == 2);
    }
    SECTION("a second person") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        Player guest = table.seated("Max", SeatId(1));
        CHECK(playThrough(table, host).pars.empty());
    }
    SECTION("bots that are of no difficulty") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        host.send(SetBotStyle{SeatId(1), BotStyle::DoNothing});
        CHECK(playThrough(table, host).pars.empty());
    }
    SECTION("another rule of pay") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        host.send(HostOrder{Intervene{SetScheme{Scheme::Shared}}});
        CHECK(playThrough(table, host).pars.empty());
    }
    SECTION("other bots after the first round") {
        Table table(alone(Difficulty::Easy, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        host.send(SetClock{false, 5000});
        for (int i = 0; i < 400 && table.room->phase() != Phase::Review; ++i) {
            if (table.room->phase() != Phase::Run) host.send(HostOrder{NextPhase{}});
            table.pass({&host}, 400);
        }
        for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat)
            host.send(SetBotStyle{SeatId(seat), BotStyle::OwnTeamFirst});
        CHECK(playThrough(table, host).pars.empty());
    }
    SECTION("an event, also after a restart") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(0), kKey);
        host.send(HostOrder{Intervene{SetCulture{Culture::Blame}}});
        host.send(HostOrder{Intervene{SetCulture{Culture::Off}}});
        table.pass({&host});
        Table after(scenario, 7, table.journal, pars);
        REQUIRE(after.room != nullptr);
        Player back = after.joining("Ines", kKey, host.welcome->token);
        after.pass({&back});
        back.lastOrder = 100;
        CHECK(playThrough(after, back).pars.empty());
    }
    SECTION("a room for many") {
        RoomConfig config = alone(Difficulty::Normal, pars);
        config.timers = PhaseClock::Timers::Running;
        Table table(config);
        Player host = table.seated("Ines", SeatId(0), kKey);
        CHECK(playThrough(table, host).pars.empty());
    }
    SECTION("a goal that the seat cannot change, as the book says") {
        ParBook noUse = pars;
        for (Par& par : noUse.pars)
            if (par.goal == Goal::FactoryShipped) par.doNothing = {98.5, 1};
        Table table(alone(Difficulty::Normal, noUse));
        Player host = table.seated("Ines", SeatId(0), kKey);
        const Debrief& debrief = playThrough(table, host);
        REQUIRE(debrief.pars.size() == 1);
        CHECK(debrief.pars[0].goal == Goal::OwnBonus);
    }
    SECTION("a seat that the book does not know") {
        Table table(alone(Difficulty::Normal, pars));
        Player host = table.seated("Ines", SeatId(1), kKey);
        CHECK(playThrough(table, host).pars.empty());
    }
}
