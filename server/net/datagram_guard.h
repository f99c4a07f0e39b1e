// Judges a datagram before ENet reads it. ENet 1.3.17 believes what fragment headers promise and lets 100 kB from a
// stranger take 500 MB; this walk over the command headers refuses such promises. Pure: bytes in, verdict out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace gemba {

inline constexpr std::uint32_t kMtu = 1200;  // largest datagram that we send or take

enum class Datagram : std::uint8_t {
    Fine,
    Broken,  // not what our clients send: unknown commands, wrong lengths, compressed, sequenced unreliable
    TooBig,  // the first part of a message larger than `largestMessage`
};

[[nodiscard]] Datagram judge(std::span<const std::uint8_t> datagram, std::size_t largestMessage);

// The peer slot the datagram claims to come from; meaningful only with the sender's address.
[[nodiscard]] std::size_t claimedSlot(std::span<const std::uint8_t> datagram);

}  // namespace gemba
