#include "server/net/datagram_guard.h"

#include <enet/enet.h>

namespace gemba {

namespace {

using ByteSpan = std::span<const std::uint8_t>;

constexpr std::size_t kLeastFragment = 512;  // ENet's smallest MTU leaves 544 bytes for a fragment

std::uint32_t number(ByteSpan bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | bytes[at + i];
    return value;
}

// Length of the command at the front without its payload; 0 for commands that no client of ours sends.
std::size_t fixedLength(std::uint8_t command) {
    switch (command & ENET_PROTOCOL_COMMAND_MASK) {
        case ENET_PROTOCOL_COMMAND_ACKNOWLEDGE: return sizeof(ENetProtocolAcknowledge);
        case ENET_PROTOCOL_COMMAND_CONNECT: return sizeof(ENetProtocolConnect);
        case ENET_PROTOCOL_COMMAND_DISCONNECT: return sizeof(ENetProtocolDisconnect);
        case ENET_PROTOCOL_COMMAND_PING: return sizeof(ENetProtocolPing);
        case ENET_PROTOCOL_COMMAND_SEND_RELIABLE: return sizeof(ENetProtocolSendReliable);
        case ENET_PROTOCOL_COMMAND_SEND_FRAGMENT: return sizeof(ENetProtocolSendFragment);
        case ENET_PROTOCOL_COMMAND_SEND_UNSEQUENCED: return sizeof(ENetProtocolSendUnsequenced);
        case ENET_PROTOCOL_COMMAND_BANDWIDTH_LIMIT: return sizeof(ENetProtocolBandwidthLimit);
        case ENET_PROTOCOL_COMMAND_THROTTLE_CONFIGURE: return sizeof(ENetProtocolThrottleConfigure);
        default: return 0;
    }
}

// Bytes of payload that follow the fixed part.
std::size_t payloadLength(ByteSpan command) {
    switch (command[0] & ENET_PROTOCOL_COMMAND_MASK) {
        case ENET_PROTOCOL_COMMAND_SEND_RELIABLE: return number(command, 4, 2);
        case ENET_PROTOCOL_COMMAND_SEND_FRAGMENT:
        case ENET_PROTOCOL_COMMAND_SEND_UNSEQUENCED: return number(command, 6, 2);
        default: return 0;
    }
}

bool carriesPayload(std::uint8_t command) {
    const int kind = command & ENET_PROTOCOL_COMMAND_MASK;
    return kind == ENET_PROTOCOL_COMMAND_SEND_RELIABLE || kind == ENET_PROTOCOL_COMMAND_SEND_FRAGMENT ||
           kind == ENET_PROTOCOL_COMMAND_SEND_UNSEQUENCED;
}

Datagram judgeFragment(ByteSpan command, std::size_t largestMessage) {
    const std::size_t count = number(command, 8, 4);
    const std::size_t place = number(command, 12, 4);
    const std::size_t total = number(command, 16, 4);
    const std::size_t offset = number(command, 20, 4);
    if (total > largestMessage) return Datagram::TooBig;
    const bool kept = place < count && count <= total / kLeastFragment + 1 && offset < total;
    return kept ? Datagram::Fine : Datagram::Broken;
}

}  // namespace

Datagram judge(ByteSpan datagram, std::size_t largestMessage) {
    if (datagram.size() < 2 || datagram.size() > kMtu) return Datagram::Broken;
    const std::uint32_t flags = number(datagram, 0, 2);
    if ((flags & ENET_PROTOCOL_HEADER_FLAG_COMPRESSED) != 0) return Datagram::Broken;
    const std::size_t header = (flags & ENET_PROTOCOL_HEADER_FLAG_SENT_TIME) != 0 ? 4 : 2;
    if (datagram.size() <= header) return Datagram::Broken;
    ByteSpan rest = datagram.subspan(header);
    for (int commands = 0; !rest.empty(); ++commands) {
        const std::size_t fixed = fixedLength(rest[0]);
        if (commands == ENET_PROTOCOL_MAXIMUM_PACKET_COMMANDS || fixed == 0 || fixed > rest.size())
            return Datagram::Broken;
        const std::size_t payload = payloadLength(rest);
        if (payload > rest.size() - fixed || (payload == 0 && carriesPayload(rest[0]))) return Datagram::Broken;
        if ((rest[0] & ENET_PROTOCOL_COMMAND_MASK) == ENET_PROTOCOL_COMMAND_SEND_FRAGMENT)
            if (const Datagram verdict = judgeFragment(rest, largestMessage); verdict != Datagram::Fine) return verdict;
        rest = rest.subspan(fixed + payload);
    }
    return Datagram::Fine;
}

std::size_t claimedSlot(ByteSpan datagram) {
    constexpr std::uint32_t kSlots = ENET_PROTOCOL_MAXIMUM_PEER_ID;
    return datagram.size() < 2 ? kSlots : number(datagram, 0, 2) & kSlots;
}

}  // namespace gemba
