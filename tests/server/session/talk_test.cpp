// Managers talk: who hears what, when, and that it is on record.
#include <catch2/catch.hpp>

#include "server/replay/replayer.h"
#include "tests/support/table.h"

using namespace gemba;

namespace {

struct TalkRoom {
    Table table;
    Player host = table.seated("Ines", kAlphaLead, "host key");
    Player guest = table.seated("Max", kBetaLead);
    Player watcher = table.joining("Ada");

    explicit TalkRoom(std::size_t factories = 1) : table(tinyScenario(), 1, BadLine{}, factories) {
        pass();
        host.send(NextPhase{});
        pass();
        host.send(NextPhase{});
        pass();
        REQUIRE(table.room->phase() == Phase::Plan);
    }
    void pass(std::int64_t ms = 600) { table.pass({&host, &guest, &watcher}, ms); }
    void say(Player& who, const Talk& talk) {
        who.send(talk);
        pass();
    }
    void toRound2() {
        for (int i = 0; i < 200 && host.room.round < 2; ++i) {
            host.send(table.room->phase() == Phase::Run ? HostOrder{SetClock{false, 10'000}} : HostOrder{NextPhase{}});
            pass(2000);
        }
        REQUIRE(table.room->phase() == Phase::Plan);
        REQUIRE(host.room.round == 2);
    }
};

const Talk kHello{SeatId{}, AreaId{}, "hello"};

}  // namespace

TEST_CASE("in round 1 nobody hears who stands elsewhere") {
    TalkRoom room;
    room.say(room.host, kHello);
    REQUIRE(room.host.talked.size() == 1);
    CHECK_FALSE(room.host.talked[0].heard);
    CHECK(room.guest.talked.empty());
}

TEST_CASE("from round 2 on a word reaches the seat it is for, and no watcher") {
    TalkRoom room;
    room.toRound2();
    room.say(room.host, {kBetaLead, AreaId{}, "two parts, please"});
    REQUIRE(room.guest.talked.size() == 1);
    CHECK(room.guest.talked[0] == Talked{kAlphaLead, kBetaLead, AreaId{}, "two parts, please", true});
    CHECK(room.host.talked == room.guest.talked);
    CHECK(room.watcher.talked.empty());
    room.say(room.guest, {SeatId{}, AreaId{0}, ""});
    CHECK(room.host.talked.back().at == AreaId{0});
}

TEST_CASE("who stands together talks in round 1, too") {
    TalkRoom room;
    room.guest.send(Wish{1, WalkTo{AreaId{0}}});
    room.host.send(NextPhase{});
    room.pass(3000);  // half an hour's walk
    room.host.send(SetClock{false, 400});
    room.pass(8000);
    room.say(room.guest, kHello);
    REQUIRE(room.guest.talked.size() == 1);
    CHECK(room.guest.talked[0].heard);
    CHECK(room.host.talked.size() == 1);
}

TEST_CASE("empty words, watchers and people who talk without pause are not heard") {
    TalkRoom room;
    room.toRound2();
    room.say(room.host, {});
    room.say(room.watcher, kHello);
    room.say(room.host, {SeatId{}, AreaId{99}, ""});
    CHECK(room.guest.talked.empty());
    for (int i = 0; i < 20; ++i) room.guest.send(kHello);
    room.table.pass({&room.host, &room.guest, &room.watcher}, 100);
    CHECK(room.host.talked.size() == 1);
}

TEST_CASE("other factories of a race hear nothing") {
    TalkRoom room(2);
    Player rival = room.table.seated("Jun", SeatId{2});
    room.toRound2();
    room.say(room.host, kHello);
    room.table.pass({&rival});
    CHECK(room.guest.talked.size() == 1);
    CHECK(rival.talked.empty());
}

TEST_CASE("what was said is in the journal, and changes nothing in it") {
    TalkRoom room;
    room.toRound2();
    room.say(room.host, kHello);
    const Journal journal = readJournal(room.table.journal).value();
    std::size_t words = 0;
    for (const JournalRecord& record : journal.records) words += std::holds_alternative<TalkRecord>(record) ? 1U : 0U;
    CHECK(words == 1);
    CHECK(replay(journal, tinyScenario(), "gemba test").value().difference.empty());
    const Table again(tinyScenario(), 1, room.table.journal);
    CHECK(again.room != nullptr);
}

TEST_CASE("the host can have the days stop at a morning, exactly") {
    TalkRoom room;
    room.host.send(NextPhase{});
    room.pass();
    room.host.send(SetClock{false, 1000, 4});
    room.pass(60'000);
    CHECK(room.host.room.paused);
    CHECK(room.table.room->phase() == Phase::Run);
    const World& world = room.table.room->simulation().world();
    CHECK(sessionTime(world).ms == 3 * kMsPerDay);
    room.host.send(SetClock{false, 1000, 2});  // that morning is over: nothing to stop for
    room.pass(60'000);
    CHECK_FALSE(room.host.room.paused);
    CHECK(room.table.room->phase() != Phase::Run);
}
