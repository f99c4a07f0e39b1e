// A talk's session: bots play it on its luck, its bookmarks lie where the file says, and each can be seen.
#include "server/session/prepared_session.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/table.h"

using namespace gemba;

namespace {

PreparedTalk flagshipTalk() {
    const std::string file = std::string(GEMBA_SOURCE_DIR) + "/scenarios/openstack.talk.toml";
    std::ifstream in(file, std::ios::binary);
    ReadPreparedTalk read = readTalk(std::string(std::istreambuf_iterator<char>(in), {}), file, openstack());
    REQUIRE(read.ok());
    return std::move(read.talk);
}

Recording prepared(const PreparedTalk& talk) {
    RoomConfig config = Table::configFor(openstack(), 1, 1);
    config.timers = PhaseClock::Timers::Patient;
    Result<Recording> recording = prepareSession(std::move(config), talk);
    REQUIRE(recording.ok());
    return std::move(recording.value());
}

template <class Record>
std::size_t countOf(const Journal& journal) {
    return static_cast<std::size_t>(std::count_if(journal.records.begin(), journal.records.end(),
                                                  [](const auto& one) { return std::holds_alternative<Record>(one); }));
}

// Of the factory's state, all along.
std::vector<std::uint64_t> hashesOf(const Journal& journal) {
    std::vector<std::uint64_t> hashes;
    for (const JournalRecord& record : journal.records)
        if (const auto* hash = std::get_if<HashRecord>(&record)) hashes.push_back(hash->hash);
    return hashes;
}

}  // namespace

TEST_CASE("a prepared session is always the same, and another on another luck") {
    PreparedTalk talk = flagshipTalk();
    const Recording first = prepared(talk);
    CHECK(hashesOf(first.journal).size() >= 60);
    CHECK(hashesOf(first.journal) == hashesOf(prepared(talk).journal));
    CHECK(first.config.seed == talk.seed);
    CHECK(countOf<BookmarkRecord>(first.journal) == talk.marks.size());
    ++talk.seed;
    CHECK(hashesOf(first.journal) != hashesOf(prepared(talk).journal));
}

TEST_CASE("it comes out as the lab plays the same seed") {
    const PreparedTalk talk = flagshipTalk();
    const Recording recording = prepared(talk);
    Table table(openstack(), recording.journal);
    REQUIRE(table.problem.empty());
    const Outcome alone = runSession(openstack(), talk.seed, asInScenario(openstack()));
    CHECK(table.room->simulation().world().shipped == alone.shipped);
    CHECK(table.room->simulation().world().factory == alone.factory);
}

namespace {

// Somebody who talks over the shipped session.
struct Showing {
    PreparedTalk talk = flagshipTalk();
    Table table{openstack(), prepared(talk).journal};
    Player host = table.joining("Ines", "host key");

    Showing() {
        REQUIRE(table.problem.empty());
        table.pass({&host});
        REQUIRE(host.console);
    }
    const PlayerView& show(SimTime at, SeatId eyes = {}) {
        host.send(SetReplayEyes{eyes});
        host.send(SeekReplay{at});
        table.pass({&host}, 400);
        CHECK(host.view.now == at);
        CHECK(host.room.eyes == eyes);
        return host.view;
    }
    const PlayerView& showFromAbove(const std::string& name) {
        for (const TalkMark& mark : talk.marks)
            if (mark.name == name) return show(mark.at);
        FAIL(name);
        return host.view;
    }
};

StationView reviewIn(const PlayerView& view, std::size_t area) {
    return view.areas[area].stations.back();
}

}  // namespace

TEST_CASE("a presenter gets to each bookmark of a prepared session, through its eyes") {
    Showing showing;
    REQUIRE(showing.host.console->bookmarks.size() == showing.talk.marks.size());
    for (std::size_t i = 0; i < showing.talk.marks.size(); ++i) {
        const TalkMark& mark = showing.talk.marks[i];
        CHECK(showing.host.console->bookmarks[i].at == mark.at);
        CHECK(showing.host.console->bookmarks[i].text == bookmarkText(mark, openstack()));
        static_cast<void>(showing.show(mark.at, mark.eyes));
    }
}

// Whoever changes the model changes scenarios/openstack.talk.toml and its translations with it.
TEST_CASE("the flagship's talk tells the truth") {
    Showing showing;
    const PlayerView& view = showing.host.view;
    static_cast<void>(showing.showFromAbove("waiting"));
    std::int32_t waiting = 0;
    for (std::size_t area = 0; area < view.areas.size(); ++area) waiting += reviewIn(view, area).waiting;
    CHECK(waiting == 43);
    static_cast<void>(showing.showFromAbove("pallets"));
    CHECK(view.areas[0].owes == 12);
    CHECK(view.areas[2].owes == 8);
    static_cast<void>(showing.showFromAbove("release"));
    CHECK(view.shipped == 34);
    static_cast<void>(showing.show(view.now - days(1)));
    CHECK(view.shipped == 34 - 11);
    static_cast<void>(showing.showFromAbove("constraint"));
    CHECK(reviewIn(view, 1).waiting == 22);
    CHECK(reviewIn(view, 2).waiting == 19);
    CHECK(reviewIn(view, 1).inWork + reviewIn(view, 2).inWork == 0);
    CHECK(view.areas[1].stations.front().inWork + view.areas[2].stations.front().inWork == 18);
    static_cast<void>(showing.showFromAbove("price"));
    CHECK(view.shipped == 114);
    CHECK((view.factory.euros - 500) / 1000 == -155);  // to the nearest thousand
    CHECK(std::count_if(view.vendors.begin(), view.vendors.end(), [](const VendorView& one) { return one.forked; }) ==
          2);
    REQUIRE(showing.host.debrief);
    for (const BaselineResult& way : showing.host.debrief->baselines)
        if (way.baseline == Baseline::Coordinated) CHECK(way.shipped == 241);
}

TEST_CASE("no other team is seen through the eyes that the flagship's talk borrows") {
    Showing showing;
    for (const TalkMark& mark : showing.talk.marks) {
        if (mark.eyes.isNone()) continue;
        const PlayerView& view = showing.show(mark.at, mark.eyes);
        for (std::size_t area = 0; area < view.areas.size(); ++area)
            if (area != mark.eyes.index()) CHECK(view.areas[area].stations.empty());
    }
}
