#include <catch2/catch.hpp>

#include "client/app/booth.h"

using namespace gemba;

namespace {

// A stand whose clock moves by hand.
struct Stand {
    Booth booth;
    BoothSight sight;
    int changes = 0;
    Stand() { pass(0); }
    void pass(std::int64_t ms) {
        sight.nowMs += ms;
        changes += booth.step(sight) ? 1 : 0;
        sight.pressed = sight.touched = sight.left = false;
        sight.chosen.reset();
    }
    void press() {
        sight.pressed = sight.touched = true;
        pass(10);
    }
    void play() {
        press();
        sight.chosen = SeatId(2);
        sight.touched = true;
        pass(10);
        sight.phase = Phase::Run;
    }
};

}  // namespace

TEST_CASE("a stand begins with the attract loop and any key leads to the teams") {
    Stand stand;
    CHECK(stand.changes == 1);
    CHECK(stand.booth.stage() == BoothStage::Attract);
    stand.pass(600'000);
    CHECK(stand.booth.stage() == BoothStage::Attract);
    stand.press();
    CHECK(stand.booth.stage() == BoothStage::Choose);
}

TEST_CASE("a mouse that somebody bumps into starts nothing") {
    Stand stand;
    stand.sight.touched = true;
    stand.pass(10);
    CHECK(stand.booth.stage() == BoothStage::Attract);
}

TEST_CASE("a tapped team begins the game in its seat") {
    Stand stand;
    stand.play();
    CHECK(stand.booth.stage() == BoothStage::Play);
    CHECK(stand.booth.seat() == SeatId(2));
}

TEST_CASE("who walks away is counted down and forgotten") {
    Stand stand;
    stand.play();
    stand.pass(50'000);
    CHECK_FALSE(stand.booth.secondsUntilReset());
    stand.pass(15'000);
    REQUIRE(stand.booth.secondsUntilReset());
    CHECK(*stand.booth.secondsUntilReset() <= 10);
    stand.sight.touched = true;
    stand.pass(10);
    CHECK_FALSE(stand.booth.secondsUntilReset());
    stand.pass(80'000);
    CHECK(stand.booth.stage() == BoothStage::Attract);
}

TEST_CASE("people who look and talk have more time than those who play") {
    Stand stand;
    stand.play();
    stand.sight.phase = Phase::Debrief;
    stand.pass(200'000);
    CHECK(stand.booth.stage() == BoothStage::Play);
    stand.pass(50'000);
    CHECK(stand.booth.stage() == BoothStage::Attract);
}

TEST_CASE("leaving the game leads back to the attract loop, and so does a choice that nobody makes") {
    Stand stand;
    stand.play();
    stand.sight.left = true;
    stand.pass(10);
    CHECK(stand.booth.stage() == BoothStage::Attract);
    stand.press();
    stand.pass(31'000);
    CHECK(stand.booth.stage() == BoothStage::Attract);
}

TEST_CASE("the attract loop begins again after its debrief, and not at once when it cannot start") {
    Stand stand;
    stand.sight.phase = Phase::Debrief;
    stand.pass(10);
    stand.pass(13'000);
    CHECK(stand.changes == 2);
    stand.sight.phase.reset();
    for (int i = 0; i < 100; ++i) {
        stand.sight.left = true;
        stand.pass(16);
    }
    CHECK(stand.changes == 2);
    stand.sight.left = true;
    stand.pass(5'000);
    CHECK(stand.changes == 3);
}

TEST_CASE("the attract loop leads its own room through every phase, once each") {
    PhaseHost host;
    RoomState room;
    const auto first = host.follow(room);
    REQUIRE(first.size() == 2);
    CHECK(std::get<SetBigScreen>(first[0]).screen.shows == ScreenShows::Above);
    CHECK(std::holds_alternative<NextPhase>(first[1]));
    CHECK(host.follow(room).empty());
    room.phase = Phase::Run;
    room.round = 1;
    REQUIRE(host.follow(room).size() == 1);
    room.phase = Phase::Review;
    CHECK(std::holds_alternative<NextPhase>(host.follow(room).front()));
    room.phase = Phase::Debrief;
    CHECK(host.follow(room).empty());
}

TEST_CASE("who plays at the stand is spared lobby and briefing, and nothing else") {
    PhaseHost host(PhaseHost::Wish::PlayAtOnce);
    RoomState room;
    for (const Phase phase : {Phase::Lobby, Phase::Briefing, Phase::Plan, Phase::Run, Phase::Review, Phase::Debrief}) {
        room.phase = phase;
        CHECK(host.follow(room).size() == (phase < Phase::Plan ? 1U : 0U));
    }
}

TEST_CASE("the sentences follow one another and begin again") {
    CHECK(sentenceAt(-5, 3) == 0);
    CHECK(sentenceAt(kSentenceMs - 1, 3) == 0);
    CHECK(sentenceAt(kSentenceMs, 3) == 1);
    CHECK(sentenceAt(3 * kSentenceMs, 3) == 0);
    CHECK(sentenceAt(100, 0) == 0);
}
