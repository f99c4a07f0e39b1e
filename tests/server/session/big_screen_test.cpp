// Big screens and consoles of their own: they take no seat, and show what the host wants and nothing more.
#include <catch2/catch.hpp>

#include "tests/support/table.h"

using namespace gemba;

namespace {

struct ScreenRoom {
    Table table;
    Player host = table.seated("Ines", kAlphaLead, "host key");
    Player guest = table.seated("Max", kBetaLead);
    Player screen = joined("Wall", LineKind::BigScreen);
    Player watcher = joined("Ada", LineKind::Person);

    explicit ScreenRoom(std::size_t factories = 1) : table(tinyScenario(), 1, BadLine{}, factories) {
        host.send(NextPhase{});
        pass();
        host.send(NextPhase{});
        pass();
        REQUIRE(table.room->phase() == Phase::Plan);
    }
    Player joined(const std::string& name, LineKind kind, const std::string& hostKey = "") {
        Player player = table.joining(name, hostKey);
        player.hello.kind = kind;
        table.pass({&player});
        REQUIRE(player.welcome);
        return player;
    }
    void pass(std::int64_t ms = 400) { table.pass({&host, &guest, &screen, &watcher}, ms); }
    OrderVerdict show(BigScreen what) {
        host.send(SetBigScreen{what});
        pass();
        REQUIRE(host.answered());
        return host.answered()->verdict;
    }
    static std::vector<Sight> sights(const Player& player) {
        std::vector<Sight> all;
        for (const AreaView& area : player.view.areas) all.push_back(area.sight);
        return all;
    }
};

}  // namespace

TEST_CASE("a big screen sees what a watcher sees until the host shows it the whole floor") {
    ScreenRoom room;
    const auto fogged = ScreenRoom::sights(room.watcher);
    REQUIRE(!fogged.empty());
    CHECK(ScreenRoom::sights(room.screen) == fogged);
    const PlayerView guestBefore = room.guest.view;

    CHECK(room.show({ScreenShows::Above, 0, 0}) == OrderVerdict::Done);
    for (const Sight sight : ScreenRoom::sights(room.screen)) CHECK(sight == Sight::Seen);
    CHECK(ScreenRoom::sights(room.watcher) == fogged);  // who only watches sees no more than before
    CHECK(ScreenRoom::sights(room.guest) == [&] {
        std::vector<Sight> all;
        for (const AreaView& area : guestBefore.areas) all.push_back(area.sight);
        return all;
    }());

    CHECK(room.show({ScreenShows::ByPhase, 0, 0}) == OrderVerdict::Done);
    CHECK(ScreenRoom::sights(room.screen) == fogged);
}

TEST_CASE("everybody is told what the big screens show, and what is a big screen") {
    ScreenRoom room;
    CHECK(room.show({ScreenShows::Blank, 3, 0}) == OrderVerdict::Done);
    CHECK(room.screen.room.bigScreen == BigScreen{ScreenShows::Blank, 3, 0});
    CHECK(room.guest.room.people[2].kind == LineKind::BigScreen);
    CHECK(room.guest.room.people[1].kind == LineKind::Person);
}

TEST_CASE("a big screen and a console take no seat, not even by the host's word") {
    ScreenRoom room;
    Player console = room.joined("Ines", LineKind::Console, "host key");
    console.send(TakeSeat{kBetaLead});
    room.screen.send(TakeSeat{kBetaLead});
    room.pass();
    room.host.send(MovePerson{room.screen.welcome->person, kBetaLead});
    room.pass();
    CHECK(room.host.answered()->verdict == OrderVerdict::NotNow);
    for (const PersonState& person : room.guest.room.people)
        if (person.kind != LineKind::Person) CHECK(person.seat.isNone());
}

TEST_CASE("a console of its own gives the host's orders when it has the host's key, else none") {
    ScreenRoom room;
    Player console = room.joined("Ines", LineKind::Console, "host key");
    Player stranger = room.joined("Eve", LineKind::Console, "guessed");
    CHECK(console.console.has_value());
    CHECK_FALSE(stranger.console.has_value());
    console.send(SetBigScreen{{ScreenShows::Blank, 0, 0}});
    stranger.send(SetBigScreen{{ScreenShows::Above, 0, 0}});
    room.table.pass({&console, &stranger, &room.screen});
    CHECK(console.answered()->verdict == OrderVerdict::Done);
    CHECK(stranger.answered()->verdict == OrderVerdict::NotHost);
    CHECK(room.screen.room.bigScreen.shows == ScreenShows::Blank);
}

TEST_CASE("the big screen goes to another factory of the race, and to none that is not there") {
    ScreenRoom room(2);
    CHECK(room.show({ScreenShows::Above, 0, 2}) == OrderVerdict::NoSuchThing);
    CHECK(room.show({ScreenShows::Above, 0, 1}) == OrderVerdict::Done);
    const PlayerView second = room.screen.view;
    CHECK(room.show({ScreenShows::Above, 0, 0}) == OrderVerdict::Done);
    CHECK_FALSE(room.screen.view == second);  // the same luck, other handles
}

TEST_CASE("after a restart a big screen is a big screen again and follows the phase") {
    ScreenRoom room;
    CHECK(room.show({ScreenShows::Above, 0, 0}) == OrderVerdict::Done);
    const std::string token = room.screen.welcome->token;
    Table again(tinyScenario(), 1, room.table.journal);
    REQUIRE(again.room != nullptr);
    Player screen = again.joining("Wall", "", token);
    screen.hello.kind = LineKind::BigScreen;
    again.pass({&screen});
    REQUIRE(screen.welcome);
    CHECK(screen.room.people[2].kind == LineKind::BigScreen);
    CHECK(screen.room.bigScreen == BigScreen{});
}
