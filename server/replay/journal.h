// The log of a session: header, then records, each framed with its length and a chained hash. A record that was being
// written when the server died is cut off; damage before the end is said with its place. Together header and records
// say all that a room needs to be there again. Bytes in, bytes out: files live in server/store.
#pragma once

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/result.h"
#include "shared/protocol/intervention.h"
#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr std::uint16_t kJournalFormat = 3;
inline constexpr std::size_t kMaxScenarioText = 1 << 20;
inline constexpr std::int64_t kLongestPhaseMs = std::int64_t{1} << 31;

enum class RoomKind : std::uint8_t { Shared, Solo };  // Solo: planning waits for the one person

// The scenario travels along as text, so later changes of its file do not matter. Code and keys are the room's own: as
// long as the room lives, whoever reads them can enter as its host.
struct JournalHeader {
    std::string build = "";         // replayed only by the build that wrote it
    std::string scenarioName = "";  // names problems only
    std::string scenarioText = "";
    std::uint64_t seed = 0;
    std::string code = "";
    std::string hostKey = "";
    std::uint64_t handleKey = 0;
    RoomKind kind = RoomKind::Shared;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("build", self.build, kMaxText);
        archive.text("scenarioName", self.scenarioName, kMaxText);
        archive.text("scenarioText", self.scenarioText, kMaxScenarioText);
        archive.word("seed", self.seed);
        archive.text("code", self.code, kMaxName);
        archive.text("hostKey", self.hostKey, kMaxToken);
        archive.word("handleKey", self.handleKey);
        archive.field("kind", self.kind, 0, 1);
    }
};

enum class Origin : std::uint8_t { Person, Bot };
inline constexpr std::uint32_t kNobody = kMaxPeople;

// An accepted command, with the world's own ids; written before it acts. `person` and `wish`: whose wish with which
// number it was, so that the wish is not taken again.
struct CommandRecord {
    SimTime at;
    SeatId seat;
    Origin origin = Origin::Person;
    Command command;
    std::uint32_t person = kNobody;
    std::uint32_t wish = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("origin", self.origin, 0, 1);
        archive.choice("command", self.command);
        archive.field("person", self.person, 0, kNobody);
        archive.field("wish", self.wish, 0, 0x7FFFFFFF);
    }
};

// The state's hash after everything up to and including `at`, before any later record.
struct HashRecord {
    SimTime at;
    std::uint64_t hash = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.word("hash", self.hash);
    }
};

struct PhaseRecord {
    SimTime at;
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("phase", self.phase, 0, kPhases - 1);
        archive.field("round", self.round, 0, 99);
    }
};

// The seat's bot style from now on.
struct StyleRecord {
    SimTime at;
    SeatId seat;
    BotStyle style = BotStyle::OwnTeamFirst;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("style", self.style, 0, kBotStyles - 1);
    }
};

// What the facilitator did to all factories of the room; written before it acts.
struct InterventionRecord {
    SimTime at;
    Intervention intervention;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.choice("intervention", self.intervention);
    }
};

// All bots have had their turn at `at`: what they wished stands before this record.
struct TurnRecord {
    SimTime at;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
    }
};

// The clock as it stands: after every change by the host, and each second while it runs.
struct ClockRecord {
    SimTime at;
    std::int64_t leftMs = 0;  // of the phase, real time
    bool paused = false;
    std::int32_t speedPercent = 100;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("leftMs", self.leftMs, 0, kLongestPhaseMs);
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
    }
};

// SHA-256 of a person's token: enough to know the token again, not to use it.
struct TokenHash {
    std::array<std::uint64_t, 4> words{};
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        for (auto& word : self.words) archive.word("word", word);
    }
    bool operator==(const TokenHash&) const = default;
};

// Somebody new; people are numbered in the order in which they came.
struct PersonRecord {
    std::uint32_t person = 0;
    std::string name = "";
    TokenHash token;
    bool host = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.text("name", self.name, kMaxName);
        archive.object("token", self.token);
        archive.field("host", self.host, 0, 1);
    }
};

// The person's line: down, or up again.
struct PresenceRecord {
    std::uint32_t person = 0;
    bool present = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("present", self.present, 0, 1);
    }
};

// Where the person sits from now on, and whether a bot plays that seat.
struct SeatRecord {
    std::uint32_t person = 0;
    SeatId seat;
    bool autopilot = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, kMaxPeople - 1);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("autopilot", self.autopilot, 0, 1);
    }
};

// A new server took the room over; everybody's line was cut, and the clock is paused.
struct RestartRecord {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
};

// The room is closed for good.
struct EndRecord {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
};

using JournalRecord =
    std::variant<CommandRecord, HashRecord, PhaseRecord, StyleRecord, TurnRecord, ClockRecord, PersonRecord,
                 PresenceRecord, SeatRecord, RestartRecord, EndRecord, InterventionRecord>;

// Turns header and records into framed bytes, in order; each chunk continues the chain of hashes.
class JournalWriter {
  public:
    JournalWriter() = default;
    // Goes on where a journal ended: see JournalMark.
    explicit JournalWriter(std::uint64_t chain) : m_chain(chain) {}
    [[nodiscard]] Bytes begin(const JournalHeader& header);
    [[nodiscard]] Bytes append(const JournalRecord& record);

  private:
    std::uint64_t m_chain = 0;
};

// A place between two records.
struct JournalMark {
    std::size_t bytes = 0;  // of the file up to here
    std::uint64_t chain = 0;
};

// Torn: the last record is not whole, as after a crash while it was written. Damaged: a bad record, and more after it.
enum class JournalTail : std::uint8_t { Whole, Torn, Damaged };

struct Journal {
    JournalHeader header;
    std::vector<JournalRecord> records;
    std::vector<JournalMark> marks;  // marks[n] is after n records
    JournalTail tail = JournalTail::Whole;
    [[nodiscard]] const JournalMark& end() const { return marks.back(); }  // up to here everything is good
};

// An error when there is no whole header of this format.
[[nodiscard]] Result<Journal> readJournal(std::span<const std::uint8_t> bytes);

// The journal without a bots' turn whose end is missing: nobody saw it, and the bots will decide the same again.
void dropHalfTurn(Journal& journal);

}  // namespace gemba
