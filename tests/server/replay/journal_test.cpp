#include <catch2/catch.hpp>

#include "server/bots/bots.h"
#include "server/replay/replayer.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

JournalHeader header(std::uint64_t seed) {
    return {kJournalFormat, "gemba test", "openstack.toml", "text", seed};
}

void append(Bytes& out, const Bytes& more) {
    out.insert(out.end(), more.begin(), more.end());
}

// Twenty days of constraint managers, written the way a room writes them.
Bytes recorded() {
    Simulation simulation(openstack(), 6);
    JournalWriter writer;
    Bytes bytes = writer.begin(header(6));
    for (SimTime now; now < at(days(20)); now = now + kBotInterval) {
        simulation.advanceTo(now);
        append(bytes, writer.append(HashRecord{now, simulation.stateHash()}));
        for (std::size_t i = 0; i < 5; ++i) {
            const PlayerView view = buildView(simulation.world(), Viewer{SeatId(i)});
            for (const Command& wish : decide(BotStyle::ConstraintManager, view)) {
                const Command command = Handles(0, SeatId(i)).show(wish);
                append(bytes, writer.append(CommandRecord{now, SeatId(i), Origin::Bot, command}));
                REQUIRE(simulation.submit(SeatId(i), command) == Verdict::Ok);
            }
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("a journal replays to the same hashes") {
    const auto journal = readJournal(recorded());
    REQUIRE(journal.ok());
    const auto result = replay(journal.value(), openstack(), "gemba test");
    REQUIRE(result.ok());
    CHECK(result.value().difference == "");
    CHECK(result.value().hashes == 40);
    CHECK(result.value().commands > 50);
}

TEST_CASE("a replay says on which day the state differs") {
    auto journal = readJournal(recorded());
    REQUIRE(journal.ok());
    std::get<HashRecord>(journal.value().records.front()).hash ^= 1;
    CHECK(replay(journal.value(), openstack(), "gemba test").value().difference == "day 1, hour 0: the state differs");
    Scenario other = openstack();
    other.partSize = Permille{210};
    CHECK(replay(readJournal(recorded()).value(), other, "gemba test").value().difference != "");
}

TEST_CASE("a journal of another build is refused by name") {
    const auto journal = readJournal(recorded());
    const auto result = replay(journal.value(), openstack(), "gemba 9.9");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().what == "was written by gemba test; this is gemba 9.9: play it with that one");
}

TEST_CASE("a cut journal is read up to its last whole record, wherever it is cut") {
    const Bytes whole = recorded();
    const std::size_t records = readJournal(whole).value().records.size();
    std::size_t last = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto journal = readJournal(std::span(whole).first(length));
        if (!journal.ok()) continue;  // not even a header
        CHECK(journal.value().records.size() >= last);
        CHECK(journal.value().goodBytes <= length);
        CHECK(journal.value().cut == (journal.value().goodBytes != length));
        last = journal.value().records.size();
        if (length > 4000) length += 97;
    }
    CHECK(last <= records);
    CHECK(readJournal(whole).value().goodBytes == whole.size());
}

TEST_CASE("a flipped bit ends the reading there and never changes a record") {
    const Bytes whole = recorded();
    const auto good = readJournal(whole);
    for (std::size_t byte = 0; byte < whole.size(); byte += 11) {
        Bytes bad = whole;
        bad[byte] = static_cast<std::uint8_t>(bad[byte] ^ (1U << (byte % 8)));
        const auto journal = readJournal(bad);
        if (!journal.ok()) continue;
        CHECK(journal.value().cut);
        CHECK(journal.value().goodBytes <= byte);
    }
}

TEST_CASE("what is no journal is said in words") {
    CHECK(readJournal({}).error().what == "is not a Gemba journal");
    const Bytes text{'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd'};
    CHECK(readJournal(text).error().what == "is not a Gemba journal");
}
