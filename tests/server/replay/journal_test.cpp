#include <catch2/catch.hpp>

#include "server/bots/bots.h"
#include "server/replay/replayer.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "shared/base/hash.h"
#include "shared/wire/archives.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

JournalHeader header(std::uint64_t seed) {
    return {"gemba test", "openstack.toml", "text", seed, "ABC234", "host key", 4711, RoomKind::Shared, 1, ""};
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
        CHECK(journal.value().end().bytes <= length);
        CHECK((journal.value().tail == JournalTail::Whole) == (journal.value().end().bytes == length));
        CHECK(journal.value().tail != JournalTail::Damaged);
        last = journal.value().records.size();
        if (length > 4000) length += 97;
    }
    CHECK(last <= records);
    CHECK(readJournal(whole).value().end().bytes == whole.size());
}

TEST_CASE("a flipped bit ends the reading there and never changes a record") {
    const Bytes whole = recorded();
    for (std::size_t byte = 0; byte < whole.size(); byte += 11) {
        Bytes bad = whole;
        bad[byte] = static_cast<std::uint8_t>(bad[byte] ^ (1U << (byte % 8)));
        const auto journal = readJournal(bad);
        if (!journal.ok()) continue;
        CHECK(journal.value().tail != JournalTail::Whole);
        CHECK(journal.value().end().bytes <= byte);
    }
}

TEST_CASE("of a last record that is not whole nothing is used, at whatever byte it was torn") {
    const Bytes whole = recorded();
    const Journal good = readJournal(whole).value();
    const std::size_t start = good.marks[good.records.size() - 1].bytes;
    for (std::size_t length = start + 1; length < whole.size(); ++length) {
        const Journal torn = readJournal(std::span(whole).first(length)).value();
        CHECK(torn.tail == JournalTail::Torn);
        CHECK(torn.records.size() == good.records.size() - 1);
        CHECK(torn.end().bytes == start);
        CHECK(torn.end().chain == good.marks[good.records.size() - 1].chain);
    }
}

TEST_CASE("zeros that a power cut left at the end are torn off") {
    Bytes bytes = recorded();
    const std::size_t good = bytes.size();
    for (const std::size_t torn : {std::size_t{0}, std::size_t{5}}) {
        bytes.resize(good - torn);
        bytes.resize(good + 4096);
        const Journal journal = readJournal(bytes).value();
        CHECK(journal.tail == JournalTail::Torn);
        CHECK(journal.end().bytes <= good);
    }
}

TEST_CASE("damage before the end is told from a torn record, and where it is") {
    const Bytes whole = recorded();
    const Journal good = readJournal(whole).value();
    const std::size_t record = good.records.size() / 2;
    for (std::size_t byte = good.marks[record].bytes; byte < good.marks[record + 1].bytes; ++byte) {
        Bytes bad = whole;
        bad[byte] = static_cast<std::uint8_t>(bad[byte] ^ 0x10);
        const Journal damaged = readJournal(bad).value();
        CHECK(damaged.tail == JournalTail::Damaged);
        CHECK(damaged.end().bytes == good.marks[record].bytes);
    }
}

TEST_CASE("a header or a record of which a field is missing is no header and no record") {
    const auto frame = [](std::uint64_t& chain, Bytes payload) {
        Bytes out;
        const auto put = [&](std::uint64_t value, int bytes) {
            for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        };
        chain = hashBytes(chain, payload);
        put(payload.size(), 4);
        put(mix64(payload.size() + 1), 4);
        put(chain, 8);
        append(out, payload);
        return out;
    };
    const Bytes prelude{'G', 'e', 'm', 'b', 'a', 'J', kJournalFormat, 0};
    for (const std::size_t missing : {std::size_t{0}, std::size_t{1}, std::size_t{9}}) {
        std::uint64_t chain = 0;
        Bytes payload = toBytes(header(1));
        payload.resize(payload.size() - missing);
        Bytes bytes = prelude;
        append(bytes, frame(chain, payload));
        CHECK(readJournal(bytes).ok() == (missing == 0));
        if (missing != 0) CHECK(readJournal(bytes).error().what == "its beginning is damaged");
    }
    std::uint64_t chain = 0;
    Bytes bytes = prelude;
    append(bytes, frame(chain, toBytes(header(1))));
    const std::size_t good = bytes.size();
    append(bytes, frame(chain, Bytes{2}));
    CHECK(readJournal(bytes).value().tail == JournalTail::Damaged);
    CHECK(readJournal(bytes).value().end().bytes == good);
}

TEST_CASE("a journal of another format is refused by its number") {
    JournalWriter writer;
    Bytes bytes = writer.begin(header(1));
    bytes[6] = 9;
    CHECK(readJournal(bytes).error().what == "has format 9, this program reads 4");
    bytes[6] = '\r';
    bytes[7] = '\n';
    CHECK(readJournal(bytes).error().what == "has format 1, this program reads 4");
}

TEST_CASE("a writer goes on where a journal ended") {
    JournalWriter writer;
    Bytes bytes = writer.begin(header(1));
    append(bytes, writer.append(PhaseRecord{{}, Phase::Briefing, 0}));
    JournalWriter next(readJournal(bytes).value().end().chain);
    append(bytes, next.append(RestartRecord{}));
    const Journal journal = readJournal(bytes).value();
    CHECK(journal.tail == JournalTail::Whole);
    CHECK(journal.records.size() == 2);
}

TEST_CASE("a bots' turn without its end is dropped whole, a finished one stays") {
    const CommandRecord byBot{at(days(1)), SeatId(0), Origin::Bot, SayReport{Report::Late}};
    const CommandRecord byPerson{at(days(1)), SeatId(0), Origin::Person, SayReport{Report::Late}, 0, 1};
    const auto kept = [](const std::vector<JournalRecord>& records) {
        JournalWriter writer;
        Bytes bytes = writer.begin(header(1));
        for (const JournalRecord& record : records) append(bytes, writer.append(record));
        Journal journal = readJournal(bytes).value();
        dropHalfTurn(journal);
        CHECK(journal.marks.size() == journal.records.size() + 1);
        return journal.records.size();
    };
    const PhaseRecord run{{}, Phase::Run, 1};
    const PhaseRecord debrief{{}, Phase::Debrief, 1};
    const HashRecord hash{at(days(1)), 1};
    CHECK(kept({run, hash, byBot, byBot, TurnRecord{at(days(1))}}) == 5);
    CHECK(kept({run, hash, byBot, byBot}) == 1);
    CHECK(kept({run, hash}) == 1);
    CHECK(kept({run, byPerson, byBot}) == 2);
    CHECK(kept({run, byPerson}) == 2);
    CHECK(kept({debrief, hash}) == 2);
}

TEST_CASE("what is no journal is said in words") {
    CHECK(readJournal({}).error().what == "is not a Gemba journal");
    const Bytes text{'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd'};
    CHECK(readJournal(text).error().what == "is not a Gemba journal");
}

TEST_CASE("what the facilitator did is played again, and an event that is no more is named") {
    Simulation simulation(everything(), 6);
    JournalWriter writer;
    Bytes bytes = writer.begin(header(6));
    const std::vector<Intervention> interventions{SetScheme{Scheme::Shared}, TriggerEvent{0},
                                                  SetCulture{Culture::Blame}, Reveal{true}, TriggerEvent{1}};
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const SimTime now = at(days(2 + static_cast<std::int64_t>(i)));
        simulation.advanceTo(now);
        append(bytes, writer.append(InterventionRecord{now, interventions[i]}));
        const std::uint64_t before = simulation.stateHash();
        REQUIRE(simulation.intervene(interventions[i]));
        REQUIRE(simulation.stateHash() != before);
        append(bytes, writer.append(HashRecord{now, simulation.stateHash()}));
    }
    const Journal journal = readJournal(bytes).value();
    const auto again = replay(journal, everything(), "gemba test");
    CHECK(again.value().difference == "");
    CHECK(again.value().hashes == interventions.size());
    Scenario without = everything();
    without.events.pop_back();
    CHECK(replay(journal, without, "gemba test").value().difference ==
          "day 7, hour 0: an event that happened then is not in the scenario");
}
