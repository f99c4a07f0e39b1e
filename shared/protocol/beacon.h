// What a room for others calls out into its local network, in one datagram, so that people find it without typing its
// address. Tells a stranger nothing that lets them in: no code, no key, no names of people. The address is whoever sent
// it. The layout stays the same in all versions of the protocol, so that a room of another version can be named.
#pragma once

#include <span>
#include <string>

#include "shared/protocol/join_link.h"
#include "shared/protocol/session.h"
#include "shared/wire/bits.h"

namespace gemba {

inline constexpr std::uint16_t kBeaconPort = kDefaultPort + 1;
inline constexpr std::size_t kMaxBeaconText = 48;  // bytes of a name or title
inline constexpr std::size_t kMaxBeaconBytes = 200;

struct Beacon {
    std::uint32_t version = kProtocolVersion;  // of the protocol that the room speaks
    std::uint64_t room = 0;                    // tells rooms apart, means nothing else
    std::uint16_t port = kDefaultPort;         // of the line, not of the beacon
    std::string name;                          // of the room
    std::string scenario;                      // its title
    std::uint32_t people = 0;                  // who are there now
    Phase phase = Phase::Lobby;

    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("version", self.version, 0, 0xFFFF);
        archive.word("room", self.room);
        archive.field("port", self.port, 1, 0xFFFF);
        archive.text("name", self.name, kMaxBeaconText);
        archive.text("scenario", self.scenario, kMaxBeaconText);
        archive.field("people", self.people, 0, 255);
        archive.field("phase", self.phase, 0, 15);
    }
    bool operator==(const Beacon&) const = default;
};

// The text as a beacon carries it: what is no clean UTF-8 or no letter is left out, and the rest cut where a letter
// ends.
[[nodiscard]] std::string beaconText(const std::string& text);

// Both texts must be as beaconText() makes them.
[[nodiscard]] Bytes encodeBeacon(const Beacon& beacon);
// False on anything but one whole, clean beacon. Of another version only version, name and address mean something.
[[nodiscard]] bool decodeBeacon(std::span<const std::uint8_t> bytes, Beacon& beacon);

}  // namespace gemba
