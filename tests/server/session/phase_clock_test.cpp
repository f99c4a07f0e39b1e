#include <catch2/catch.hpp>

#include "server/session/phase_clock.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

TEST_CASE("the phases of a session come in their order, as many rounds as the scenario says") {
    PhaseClock clock(tinyScenario().session, PhaseClock::Timers::Running);
    std::vector<Phase> met;
    for (int i = 0; i < 12; ++i) {
        met.push_back(clock.phase());
        clock.next();
    }
    using enum Phase;
    CHECK(met == std::vector<Phase>{Lobby, Briefing, Plan, Run, Review, Plan, Run, Review, Debrief, Debrief, Debrief,
                                    Debrief});
    CHECK(clock.round() == 2);
}

TEST_CASE("at every speed a run's simulated time adds up to the millisecond") {
    for (const std::int32_t speed : {25, 100, 333, 800}) {
        PhaseClock clock(tinyScenario().session, PhaseClock::Timers::Running);
        while (clock.phase() != Phase::Run) clock.next();
        clock.set({false, speed});
        std::int64_t simulated = 0;
        for (int i = 0; i < 7 * 1000; ++i) simulated += clock.pass(7).simulated.ms;
        CHECK(simulated == 49'000LL * speed * days(10).ms / (60'000LL * 100));
    }
}

TEST_CASE("rounds are counted from day 1, after the days of warming up") {
    SessionDef session = tinyScenario().session;
    session.warmDays = 7;
    PhaseClock clock(session, PhaseClock::Timers::Running);
    clock.begin(Phase::Run, 1);
    CHECK(clock.roundEnd() == at(days(17)));
    clock.begin(Phase::Run, 2);
    CHECK(clock.roundEnd() == at(days(27)));
}

TEST_CASE("a pause holds every phase; a minute more is a minute more") {
    PhaseClock clock(tinyScenario().session, PhaseClock::Timers::Running);
    clock.next();
    clock.next();
    REQUIRE(clock.phase() == Phase::Plan);
    CHECK(clock.secondsLeft() == 60);
    clock.set({true, 100});
    CHECK_FALSE(clock.pass(100'000).due);
    clock.set({false, 100});
    clock.addMinute();
    CHECK_FALSE(clock.pass(119'000).due);
    CHECK(clock.secondsLeft() == 1);
    CHECK(clock.pass(1'000).due);
}

TEST_CASE("each phase takes the time that the session gives it; the break lengthens the middle round's review") {
    SessionDef session = tinyScenario().session;
    session.rounds = 5;
    session.briefingSeconds = 50;
    session.reviewSeconds = 70;
    session.breakSeconds = 30;
    PhaseClock clock(session, PhaseClock::Timers::Running);
    clock.begin(Phase::Briefing, 0);
    CHECK(clock.secondsLeft() == 50);
    for (std::int32_t round = 1; round <= 5; ++round) {
        clock.begin(Phase::Review, round);
        CHECK(clock.secondsLeft() == (round == 3 ? 100 : 70));
    }
    session.rounds = 4;
    PhaseClock even(session, PhaseClock::Timers::Running);
    even.begin(Phase::Review, 2);
    CHECK(even.secondsLeft() == 100);
}

TEST_CASE("the debrief has a clock, and does not end by it") {
    SessionDef session = tinyScenario().session;
    session.debriefSeconds = 10;
    PhaseClock clock(session, PhaseClock::Timers::Running);
    clock.begin(Phase::Debrief, 2);
    CHECK(clock.secondsLeft() == 10);
    CHECK_FALSE(clock.pass(4'000).due);
    CHECK(clock.secondsLeft() == 6);
    CHECK(clock.runs());
    CHECK_FALSE(clock.pass(7'000).due);
    CHECK(clock.secondsLeft() == 0);
    CHECK_FALSE(clock.runs());
    PhaseClock alone(session, PhaseClock::Timers::Patient);
    alone.begin(Phase::Debrief, 2);
    CHECK(alone.secondsLeft() == 0);
    CHECK_FALSE(alone.runs());
}

TEST_CASE("for one person alone planning waits as long as it takes") {
    PhaseClock clock(tinyScenario().session, PhaseClock::Timers::Patient);
    clock.next();
    clock.next();
    CHECK_FALSE(clock.pass(100'000'000).due);
    CHECK(clock.secondsLeft() == 0);
}
