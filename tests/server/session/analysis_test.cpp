// What people are told about the session run again: who hears what, when, and that the room goes on meanwhile.
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "shared/rules/sample.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr std::int32_t kFastest = 100'000;

struct AnalysedSession {
    Scenario scenario = openstack();
    std::unique_ptr<Table> table;
    Player host;
    Player guest;

    AnalysedSession() {
        scenario.session.rounds = 2;
        scenario.session.daysPerRound = 5;
        table = std::make_unique<Table>(scenario, 5);
        host = table->seated("Ines", SeatId{}, "host key");
        guest = table->seated("Ole", SeatId(1));
    }
    void pass(std::int64_t ms) { table->pass({&host, &guest}, ms); }
    void playTo(Phase phase) {
        for (int i = 0; i < 400 && table->room->phase() != phase; ++i) {
            if (table->room->phase() == Phase::Run)
                host.send(SetClock{false, kFastest});
            else
                host.send(NextPhase{});
            pass(400);
        }
        REQUIRE(table->room->phase() == phase);
    }
    // Lets real time pass too, for the analyst works in it.
    bool waitFor(const std::function<bool()>& done) {
        for (int i = 0; i < 3000 && !done(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            pass(300);
        }
        return done();
    }
};

}  // namespace

TEST_CASE("in the debrief everybody is told what explains the result, and who comes later too") {
    AnalysedSession session;
    session.playTo(Phase::Debrief);
    const auto whole = [](const Player& player) { return player.analysis && player.analysis->donePermille == 1000; };
    REQUIRE(session.waitFor([&] { return whole(session.host) && whole(session.guest); }));
    CHECK(session.guest.analysis == session.host.analysis);
    CHECK(session.host.analysis->luck.played.size() == 501);
    CHECK(session.host.analysis->luck.together.size() == 501);
    CHECK(session.host.analysis->stations.size() == 11);
    REQUIRE_FALSE(session.host.analysis->knockOuts.empty());
    CHECK(session.guest.debrief->policies.size() == 6);
    CHECK(session.guest.debrief->baselines[2].factory == session.guest.debrief->policies.front().factory);

    Player late = session.table->seated("Late", SeatId(2));
    session.table->pass({&late}, 400);
    CHECK(late.analysis == session.host.analysis);
}

TEST_CASE("a host asks what if, and everybody sees the answer grow") {
    AnalysedSession session;
    session.playTo(Phase::Debrief);
    session.host.send(WhatIf{1, 0, OtherStyle{{}, BotStyle::ConstraintManager}});
    session.pass(200);
    CHECK(session.host.answered()->verdict == OrderVerdict::Done);
    REQUIRE(session.waitFor([&] { return session.guest.whatIf && session.guest.whatIf->brought.size() == 201; }));
    const WhatIfAnswer& answer = *session.guest.whatIf;
    const std::vector<BaselineResult>& baselines = session.guest.debrief->baselines;
    const auto& policies = session.guest.debrief->policies;
    const auto same = std::find_if(policies.begin(), policies.end(), [](const PolicyResult& policy) {
        return policy.style == BotStyle::ConstraintManager;
    });
    CHECK(answer.changed.factory == same->factory);
    CHECK(answer.brought.front() == answer.changed.factory.euros - baselines[0].factory.euros);
}

TEST_CASE("what cannot be asked is refused, and a guest cannot ask") {
    AnalysedSession session;
    const auto verdict = [&](const WhatIf& question) {
        session.host.send(question);
        session.pass(200);
        return session.host.answered()->verdict;
    };
    CHECK(verdict({1, 0, PlainLimit{6}}) == OrderVerdict::NotNow);  // nothing has been played
    session.playTo(Phase::Debrief);
    CHECK(verdict({3, 0, OtherStyle{}}) == OrderVerdict::NoSuchThing);  // no round 3
    CHECK(verdict({1, 1, OtherStyle{}}) == OrderVerdict::NoSuchThing);  // no second factory
    CHECK(verdict({1, 0, FasterStation{StationId(40)}}) == OrderVerdict::NoSuchThing);
    CHECK(verdict({1, 0, PlainLimit{6}}) == OrderVerdict::NoSuchThing);  // that lever comes in round 2
    CHECK(verdict({2, 0, PlainLimit{6}}) == OrderVerdict::Done);
    CHECK(verdict({1, 0, OneMorePerson{StationId(10)}}) == OrderVerdict::NoSuchThing);
    CHECK(verdict({1, 0, OtherStyle{SeatId(9), BotStyle::Pusher}}) == OrderVerdict::NoSuchThing);
    CHECK(verdict({1, 0, OtherSetting{SeatId(1), AskAround{}}}) == OrderVerdict::NoSuchThing);
    session.guest.send(WhatIf{1, 0, PlainLimit{6}});
    session.pass(200);
    CHECK(session.guest.answered()->verdict == OrderVerdict::NotHost);
}

TEST_CASE("while the session is paused only the host is told, and a session that goes on is asked anew") {
    AnalysedSession session;
    session.playTo(Phase::Review);
    session.host.send(SetClock{true, 100});
    session.pass(200);
    session.host.send(WhatIf{1, 0, OtherStyle{{}, BotStyle::DoNothing}});
    session.pass(200);
    CHECK(session.host.answered()->verdict == OrderVerdict::Done);
    REQUIRE(session.waitFor([&] { return session.host.whatIf.has_value(); }));
    CHECK_FALSE(session.guest.whatIf);
    CHECK(session.host.whatIf->changed.factoryByDay.size() == 5);
    session.host.send(SetClock{false, 100});
    session.playTo(Phase::Debrief);
    session.host.send(WhatIf{1, 0, OtherStyle{{}, BotStyle::DoNothing}});
    REQUIRE(session.waitFor(
        [&] { return session.guest.whatIf && session.guest.whatIf->changed.factoryByDay.size() == 10; }));
}
