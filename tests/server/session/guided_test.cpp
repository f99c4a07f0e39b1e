// The guided debrief: who may vote, what is seen when, who leads.
#include <catch2/catch.hpp>
#include <functional>

#include "tests/support/table.h"

using namespace gemba;

namespace {

constexpr WalkPlace kLocal{1, WalkPart::Question};

struct GuidedSession {
    Scenario scenario = openstack();
    std::unique_ptr<Table> table;
    Player host;
    Player guest;

    GuidedSession() {
        scenario.session.rounds = 1;
        scenario.session.daysPerRound = 3;
        table = std::make_unique<Table>(scenario, 5);
        host = table->seated("Ines", SeatId{}, "host key");
        guest = table->seated("Ole", SeatId(1));
        for (int i = 0; i < 300 && table->room->phase() != Phase::Debrief; ++i) {
            if (table->room->phase() == Phase::Run)
                host.send(SetClock{false, 100'000});
            else
                host.send(NextPhase{});
            pass(400);
        }
        REQUIRE(table->room->phase() == Phase::Debrief);
    }
    void pass(std::int64_t ms = 200) { table->pass({&host, &guest}, ms); }
    OrderVerdict order(const HostOrder& wish) {
        host.send(wish);
        pass();
        return host.answered()->verdict;
    }
    OrderVerdict go(const WalkPlace& place) { return order(GuideTo{true, place.stop, place.part}); }
    const PollState& told(const Player& player, Poll poll = Poll::Local) const {
        REQUIRE(player.polls.polls.size() == kPolls);
        return player.polls.polls[static_cast<std::size_t>(poll)];
    }
    void vote(Player& who, std::int32_t option, Poll poll = Poll::Local) {
        who.send(ToServer{Vote{poll, option}});
        pass();
    }
};

}  // namespace

TEST_CASE("without a walk nothing is asked") {
    GuidedSession session;
    session.vote(session.guest, 0);
    CHECK(session.guest.polls.polls.empty());
    CHECK_FALSE(session.guest.room.walk.on);
    CHECK(session.order(ClosePoll{Poll::Local, true}) == OrderVerdict::NotNow);
    CHECK(session.order(ClosePoll{Poll::Local, false}) == OrderVerdict::NotNow);
}

TEST_CASE("everybody is told where the host leads, and for how long") {
    GuidedSession session;
    CHECK(session.go({0, WalkPart::Card}) == OrderVerdict::Done);
    session.pass(3000);
    CHECK(session.guest.room.walk.on);
    CHECK(session.guest.room.walk.planned == session.scenario.session.debriefSeconds);
    CHECK(session.guest.room.walk.stopSeconds >= 2);
    CHECK(session.told(session.guest).stage == PollStage::Pending);
    CHECK(session.go({0, WalkPart::Question}) == OrderVerdict::NoSuchThing);
    session.guest.send(GuideTo{true, 1, WalkPart::Card});
    session.pass();
    CHECK(session.guest.answered()->verdict == OrderVerdict::NotHost);
    CHECK(session.order(GuideTo{false, 0}) == OrderVerdict::Done);
    CHECK_FALSE(session.guest.room.walk.on);
}

TEST_CASE("people vote and change their vote; others see counts, and only after the reveal") {
    GuidedSession session;
    REQUIRE(session.go(kLocal) == OrderVerdict::Done);
    CHECK(session.told(session.guest).stage == PollStage::Open);
    CHECK(session.told(session.guest).options.size() == 5);
    session.vote(session.guest, 1);
    session.vote(session.guest, 3);
    session.vote(session.host, 0);
    CHECK(session.told(session.guest).mine == 3);
    CHECK(session.told(session.host).mine == 0);
    CHECK(session.told(session.host).voted == 2);
    CHECK(session.told(session.host).people == 2);
    CHECK(session.told(session.host).votes.empty());
    CHECK(session.told(session.host).right.empty());
    REQUIRE(session.order(ClosePoll{Poll::Local, true}) == OrderVerdict::Done);
    const PollState& seen = session.told(session.guest);
    CHECK(seen.stage == PollStage::Revealed);
    CHECK(seen.votes == std::vector<std::int32_t>{1, 0, 0, 1, 0});
    CHECK(seen.right == pollSheet(Poll::Local, *session.guest.debrief, {}).right);
    session.vote(session.guest, 2);
    CHECK(session.told(session.guest).mine == 3);
    CHECK(session.order(ClosePoll{Poll::Local, true}) == OrderVerdict::NotNow);
}

TEST_CASE("a vote for what is not there, or for what is not asked, does not count") {
    GuidedSession session;
    REQUIRE(session.go(kLocal) == OrderVerdict::Done);
    session.vote(session.guest, 5);
    session.vote(session.guest, static_cast<std::int32_t>(kMostPollOptions) - 1);
    session.vote(session.guest, 0, Poll::Silos);
    CHECK(session.told(session.guest).mine == -1);
    CHECK(session.told(session.guest).voted == 0);
    CHECK(session.told(session.guest, Poll::Silos).mine == -1);
    Player screen = session.table->joining("wall");
    screen.hello.kind = LineKind::BigScreen;
    session.table->pass({&screen, &session.host});
    screen.send(ToServer{Vote{Poll::Local, 0}});
    session.table->pass({&screen, &session.host});
    CHECK(session.told(session.host).voted == 0);
    CHECK(session.told(session.host).people == 2);
}

TEST_CASE("who comes back finds the poll and the own vote") {
    GuidedSession session;
    REQUIRE(session.go(kLocal) == OrderVerdict::Done);
    session.vote(session.guest, 2);
    Player back = session.table->joining("Ole", "", session.guest.welcome->token);
    session.table->pass({&back, &session.host}, 400);
    CHECK(back.room.walk.part == WalkPart::Question);
    CHECK(session.told(back).stage == PollStage::Open);
    CHECK(session.told(back).mine == 2);
}

TEST_CASE("a host may show without asking, and something else on the big screen") {
    GuidedSession session;
    REQUIRE(session.go({1, WalkPart::Card}) == OrderVerdict::Done);
    CHECK(session.order(ClosePoll{Poll::Local, false}) == OrderVerdict::Done);
    CHECK(session.told(session.guest).stage == PollStage::Skipped);
    REQUIRE(session.go(kLocal) == OrderVerdict::Done);
    CHECK(session.told(session.guest).stage == PollStage::Skipped);
    CHECK(session.order(SetBigScreen{{ScreenShows::ByPhase, 3, 0}}) == OrderVerdict::Done);
    CHECK(session.guest.room.walk.part == WalkPart::Other);
}

TEST_CASE("what has no lever to ask about is passed over once that is known") {
    Guided guided(100);
    const std::vector<Debrief> debriefs(1);
    const std::vector<Analysis> none;
    CHECK(guided.go({4, WalkPart::Question}, {debriefs, none}, 3) == Guided::Went::NotYet);
    Analysis done;
    done.donePermille = 1000;
    CHECK(guided.go({4, WalkPart::Question}, {debriefs, {done}}, 3) == Guided::Went::There);
    CHECK(guided.walk().part == WalkPart::Page);
}

TEST_CASE("where nobody can answer nothing is asked") {
    Guided guided(100);
    Debrief debrief;
    debrief.baselines = {{Baseline::AsPlayed, 0, {}, {}}, {Baseline::EveryoneLocal, 0, {}, {}}};
    CHECK(guided.go(kLocal, {{debrief}, {}}, 0) == Guided::Went::There);
    CHECK(guided.polls({}, 0, {}).polls.front().stage == PollStage::Skipped);
}

TEST_CASE("a round that is played again forgets walk and votes") {
    GuidedSession session;
    REQUIRE(session.go(kLocal) == OrderVerdict::Done);
    session.vote(session.guest, 2);
    CHECK(session.order(PlayAgain{1}) == OrderVerdict::Done);
    CHECK_FALSE(session.guest.room.walk.on);
    CHECK(session.guest.polls.polls.empty());
    CHECK(session.go(kLocal) == OrderVerdict::NotNow);
}
