// The networks that this machine is in: IPv4, up, not loopback. Addresses are in network byte order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gemba {

struct Interface {
    std::uint32_t address = 0;
    std::uint32_t broadcast = 0;  // 0 = nobody can be called there
};

// Asked anew each time: a laptop moves.
[[nodiscard]] std::vector<Interface> interfaces();

// Where to call all neighbours of a room that listens on `from`; 0 = on all networks.
[[nodiscard]] std::vector<std::uint32_t> broadcastsFor(std::uint32_t from, const std::vector<Interface>& networks);

// "192.168.1.20"
[[nodiscard]] std::string addressText(std::uint32_t address);

}  // namespace gemba
