#include "server/replay/journal.h"

#include <algorithm>
#include <optional>

#include "shared/base/hash.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::array<std::uint8_t, 6> kMagic{'G', 'e', 'm', 'b', 'a', 'J'};
constexpr std::size_t kPreludeBytes = kMagic.size() + 2;
constexpr std::uint64_t kLineEnd = 0x0A0D;  // stands in the format's place in format 1
constexpr std::size_t kFrameBytes = 4 + 4 + 8;

using Span = std::span<const std::uint8_t>;

void putNumber(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t getNumber(Span in, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(in[i]) << (8 * i);
    return value;
}

// Tells a long record that is cut from one whose length is wrong.
std::uint64_t checkOf(std::uint64_t length) {
    return mix64(length + 1) & 0xFFFFFFFF;
}

Bytes framed(std::uint64_t& chain, const Bytes& payload) {
    chain = hashBytes(chain, payload);
    Bytes out;
    putNumber(out, payload.size(), 4);
    putNumber(out, checkOf(payload.size()), 4);
    putNumber(out, chain, 8);
    out.insert(out.end(), payload.begin(), payload.end());
    return out;
}

struct Frame {
    JournalTail state = JournalTail::Whole;
    Span payload;
};

// After a power cut a file may end in zeros that nobody wrote.
JournalTail badUnlessLast(Span after) {
    const bool last = std::all_of(after.begin(), after.end(), [](std::uint8_t byte) { return byte == 0; });
    return last ? JournalTail::Torn : JournalTail::Damaged;
}

Frame nextFrame(Span& rest, std::uint64_t& chain) {
    if (rest.size() < kFrameBytes) return {JournalTail::Torn, {}};
    const std::uint64_t length = getNumber(rest, 4);
    if (getNumber(rest.subspan(4), 4) != checkOf(length)) return {badUnlessLast(rest.subspan(kFrameBytes)), {}};
    if (length > rest.size() - kFrameBytes) return {JournalTail::Torn, {}};
    const Span payload = rest.subspan(kFrameBytes, length);
    const Span after = rest.subspan(kFrameBytes + length);
    const std::uint64_t linked = hashBytes(chain, payload);
    if (linked != getNumber(rest.subspan(8), 8)) return {badUnlessLast(after), {}};
    chain = linked;
    rest = after;
    return {JournalTail::Whole, payload};
}

std::optional<Error> wrongPrelude(Span bytes) {
    if (bytes.size() < kPreludeBytes || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin()))
        return Error{"", "is not a Gemba journal"};
    const std::uint64_t number = getNumber(bytes.subspan(kMagic.size()), 2);
    const std::uint64_t format = number == kLineEnd ? 1 : number;
    if (format == kJournalFormat) return {};
    return Error{"", "has format " + std::to_string(format) + ", this program reads " + std::to_string(kJournalFormat)};
}

}  // namespace

Bytes JournalWriter::begin(const JournalHeader& header) {
    Bytes out(kMagic.begin(), kMagic.end());
    putNumber(out, kJournalFormat, 2);
    const Bytes frame = framed(m_chain, toBytes(header));
    out.insert(out.end(), frame.begin(), frame.end());
    return out;
}

Bytes JournalWriter::append(const JournalRecord& record) {
    return framed(m_chain, toBytes(Envelope<JournalRecord>{record}));
}

Result<Journal> readJournal(Span bytes) {
    if (const std::optional<Error> wrong = wrongPrelude(bytes)) return *wrong;
    Span rest = bytes.subspan(kPreludeBytes);
    std::uint64_t chain = 0;
    Journal journal;
    const Frame header = nextFrame(rest, chain);
    if (header.state != JournalTail::Whole || !fromBytes(header.payload, journal.header))
        return Error{"", "its beginning is damaged"};
    journal.marks.push_back({bytes.size() - rest.size(), chain});
    while (!rest.empty()) {
        const Frame frame = nextFrame(rest, chain);
        journal.tail = frame.state;
        if (frame.state != JournalTail::Whole) break;
        Envelope<JournalRecord> record;
        if (!fromBytes(frame.payload, record)) {
            journal.tail = JournalTail::Damaged;
            break;
        }
        journal.records.push_back(std::move(record.message));
        journal.marks.push_back({bytes.size() - rest.size(), chain});
    }
    return journal;
}

// A turn begins with the day's hash or with the first bot's command; nothing comes between it and its end.
void dropHalfTurn(Journal& journal) {
    std::optional<std::size_t> begun;
    Phase phase = Phase::Lobby;
    for (std::size_t i = 0; i < journal.records.size(); ++i) {
        const JournalRecord& record = journal.records[i];
        const auto* command = std::get_if<CommandRecord>(&record);
        const bool begins = (command != nullptr && command->origin == Origin::Bot) ||
                            (std::holds_alternative<HashRecord>(record) && phase == Phase::Run);
        if (begins && !begun) begun = i;
        if (std::holds_alternative<TurnRecord>(record)) begun.reset();
        if (const auto* entered = std::get_if<PhaseRecord>(&record)) phase = entered->phase;
        if (std::holds_alternative<AgainRecord>(record)) phase = Phase::Plan;
    }
    if (!begun) return;
    const auto first = static_cast<std::ptrdiff_t>(*begun);
    journal.records.erase(journal.records.begin() + first, journal.records.end());
    journal.marks.erase(journal.marks.begin() + first + 1, journal.marks.end());
}

}  // namespace gemba
