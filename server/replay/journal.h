// The log of a session: header, then records, each framed with its length and a chained hash. A record that was being
// written when the server died is cut off; damage before the end is said with its place. Together header and records
// say all that a room needs to be there again. Bytes in, bytes out: files live in server/store.
#pragma once

#include <string>
#include <vector>

#include "server/replay/records.h"
#include "shared/base/result.h"

namespace gemba {

inline constexpr std::uint16_t kJournalFormat = 4;
inline constexpr std::size_t kMaxScenarioText = 1 << 20;

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
    std::uint32_t factories = 1;  // that race
    std::string preset = "";  // of the scenario; empty = none
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
        archive.field("factories", self.factories, 1, kMaxFactories);
        archive.text("preset", self.preset, kMaxName);
    }
};

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
