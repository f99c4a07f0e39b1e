// A line for bytes, whatever carries it. The server's link has many peers, the client's has one: kServerPeer.
// Implemented over ENet on both sides and in memory for tests. Nothing above it knows what carries it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shared/base/id.h"
#include "shared/wire/bits.h"

namespace gemba {

using PeerId = Id<struct PeerTag>;  // never reused within one link
inline constexpr std::size_t kServerPeer = 0;

// Control and Bulk arrive complete and in order; Views may be lost, doubled or overtaken.
enum class Channel : std::uint8_t { Control, Views, Bulk };
inline constexpr int kChannels = 3;

struct LinkEvent {
    enum class Kind : std::uint8_t { Connected, Disconnected, Received };
    Kind kind = Kind::Received;
    PeerId peer;
    Channel channel = Channel::Control;
    Bytes bytes;
};

class Link {
  public:
    virtual ~Link() = default;
    // What happened since the last call; waits up to `waitMs` for the first event.
    [[nodiscard]] virtual std::vector<LinkEvent> poll(int waitMs) = 0;
    // Queues bytes; to a peer that is gone it does nothing. Views over kMaxViewBytes are a mistake of the caller.
    virtual void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) = 0;
    // Sends what is queued, then hangs up; a Disconnected event follows.
    virtual void close(PeerId peer) = 0;
    virtual void flush() = 0;
};

}  // namespace gemba
