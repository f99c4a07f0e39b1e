#include "server/replay/journal.h"

#include <algorithm>
#include <array>
#include <optional>

#include "shared/base/hash.h"
#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic{'G', 'e', 'm', 'b', 'a', 'J', '\r', '\n'};
constexpr std::size_t kFrameBytes = 4 + 8;

void putNumber(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t getNumber(std::span<const std::uint8_t> in, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(in[i]) << (8 * i);
    return value;
}

Bytes framed(std::uint64_t& chain, const Bytes& payload) {
    chain = hashBytes(chain, payload);
    Bytes out;
    putNumber(out, payload.size(), 4);
    putNumber(out, chain, 8);
    out.insert(out.end(), payload.begin(), payload.end());
    return out;
}

// The next payload, or nothing when the rest is cut or changed.
std::optional<std::span<const std::uint8_t>> nextFrame(std::span<const std::uint8_t>& rest, std::uint64_t& chain) {
    if (rest.size() < kFrameBytes) return {};
    const std::uint64_t length = getNumber(rest, 4);
    if (length > rest.size() - kFrameBytes) return {};
    const auto payload = rest.subspan(kFrameBytes, length);
    const std::uint64_t linked = hashBytes(chain, payload);
    if (linked != getNumber(rest.subspan(4), 8)) return {};
    chain = linked;
    rest = rest.subspan(kFrameBytes + length);
    return payload;
}

}  // namespace

Bytes JournalWriter::begin(const JournalHeader& header) {
    Bytes out(kMagic.begin(), kMagic.end());
    const Bytes frame = framed(m_chain, toBytes(header));
    out.insert(out.end(), frame.begin(), frame.end());
    return out;
}

Bytes JournalWriter::append(const JournalRecord& record) {
    return framed(m_chain, toBytes(Envelope<JournalRecord>{record}));
}

Result<Journal> readJournal(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kMagic.size() || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin()))
        return Error{"", "is not a Gemba journal"};
    std::span<const std::uint8_t> rest = bytes.subspan(kMagic.size());
    std::uint64_t chain = 0;
    Journal journal;
    const auto header = nextFrame(rest, chain);
    if (!header || !fromBytes(*header, journal.header)) return Error{"", "its beginning is damaged"};
    if (journal.header.format != kJournalFormat)
        return Error{"", "has format " + std::to_string(journal.header.format) + ", this program reads " +
                             std::to_string(kJournalFormat)};
    while (!rest.empty()) {
        const std::size_t before = rest.size();
        const auto payload = nextFrame(rest, chain);
        Envelope<JournalRecord> record;
        if (!payload || !fromBytes(*payload, record)) {
            journal.cut = true;
            rest = bytes.last(before);
            break;
        }
        journal.records.push_back(std::move(record.message));
    }
    journal.goodBytes = bytes.size() - rest.size();
    return journal;
}

}  // namespace gemba
