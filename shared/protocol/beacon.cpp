#include "shared/protocol/beacon.h"

#include <algorithm>
#include <array>

#include "shared/wire/archives.h"

namespace gemba {

namespace {

constexpr std::array<std::uint8_t, 4> kMark{'G', 'M', 'B', '1'};  // what other programs on this port do not send

std::uint8_t byteAt(const std::string& text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

// Bytes of the letter that begins there; 0 for control characters and broken UTF-8 (RFC 3629, table of section 4).
std::size_t letterLength(const std::string& text, std::size_t at) {
    const std::uint8_t lead = byteAt(text, at);
    if (lead < 0x80) return lead >= 0x20 && lead != 0x7F ? 1 : 0;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 ? 4 : 0;
    if (length == 0 || lead > 0xF4) return 0;
    const std::uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : lead == 0xC2 ? 0xA0 : 0x80;
    const std::uint8_t most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byteAt(text, at + 1) < least || byteAt(text, at + 1) > most) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byteAt(text, at + i) & 0xC0) != 0x80) return 0;
    return length;
}

}  // namespace

std::string beaconText(const std::string& text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = letterLength(text, at);
        if (clean.size() + length > kMaxBeaconText) break;
        clean += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return clean;
}

Bytes encodeBeacon(const Beacon& beacon) {
    Bytes bytes(kMark.begin(), kMark.end());
    const Bytes body = toBytes(beacon);
    bytes.insert(bytes.end(), body.begin(), body.end());
    ASSERT(bytes.size() <= kMaxBeaconBytes);
    return bytes;
}

bool decodeBeacon(std::span<const std::uint8_t> bytes, Beacon& beacon) {
    if (bytes.size() < kMark.size() || bytes.size() > kMaxBeaconBytes) return false;
    if (!std::equal(kMark.begin(), kMark.end(), bytes.begin())) return false;
    Beacon read;
    if (!fromBytes(bytes.subspan(kMark.size()), read)) return false;
    if (read.name != beaconText(read.name) || read.scenario != beaconText(read.scenario)) return false;
    if (read.version == kProtocolVersion && static_cast<int>(read.phase) >= kPhases) return false;
    beacon = std::move(read);
    return true;
}

}  // namespace gemba
