// The log of a session: header, then records, each framed with its length and a chained hash, so that a cut or changed
// file is read up to the last good record. Bytes in, bytes out: files live in server/store.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/base/result.h"
#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr std::uint32_t kJournalFormat = 1;
inline constexpr std::size_t kMaxScenarioText = 1 << 20;

// Everything a replay needs: the scenario travels along as text, so later changes of its file do not matter.
struct JournalHeader {
    std::uint32_t format = kJournalFormat;
    std::string build;         // replayed only by the build that wrote it
    std::string scenarioName;  // names problems only
    std::string scenarioText;
    std::uint64_t seed = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("format", self.format, 0, 0xFFFF);
        archive.text("build", self.build, kMaxText);
        archive.text("scenarioName", self.scenarioName, kMaxText);
        archive.text("scenarioText", self.scenarioText, kMaxScenarioText);
        archive.word("seed", self.seed);
    }
};

enum class Origin : std::uint8_t { Person, Bot };

// An accepted command, with the world's own ids; written before it acts.
struct CommandRecord {
    SimTime at;
    SeatId seat;
    Origin origin = Origin::Person;
    Command command;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("origin", self.origin, 0, 1);
        archive.choice("command", self.command);
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

using JournalRecord = std::variant<CommandRecord, HashRecord, PhaseRecord, StyleRecord>;

// Turns header and records into framed bytes, in order; each chunk continues the chain of hashes.
class JournalWriter {
  public:
    [[nodiscard]] Bytes begin(const JournalHeader& header);
    [[nodiscard]] Bytes append(const JournalRecord& record);

  private:
    std::uint64_t m_chain = 0;
};

struct Journal {
    JournalHeader header;
    std::vector<JournalRecord> records;
    std::size_t goodBytes = 0;  // up to here the file is whole
    bool cut = false;           // something follows that is not
};

// An error when there is no whole header of this format.
[[nodiscard]] Result<Journal> readJournal(std::span<const std::uint8_t> bytes);

}  // namespace gemba
