// The rooms that call on the local network. Several programs on one machine hear the same calls. Whatever comes that is
// no beacon is ignored; nobody can fill the memory, or the whole list from one address.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/protocol/beacon.h"

namespace gemba {

inline constexpr std::size_t kMaxHeardRooms = 32;
inline constexpr std::size_t kMaxRoomsOfOneAddress = 8;
inline constexpr std::int64_t kForgetRoomMs = 6000;  // after its last call

struct HeardRoom {
    std::string address;  // who called: "192.168.1.20"
    Beacon beacon;
    std::int64_t heardMs = 0;
};

class BeaconListener {
  public:
    ~BeaconListener();
    BeaconListener(const BeaconListener&) = delete;
    BeaconListener& operator=(const BeaconListener&) = delete;

    // Takes in what came and forgets who fell silent; never waits. `nowMs` is any steady real clock.
    void update(std::int64_t nowMs);
    // In the order in which they were first heard, so that no row of a list moves under somebody's mouse.
    [[nodiscard]] const std::vector<HeardRoom>& rooms() const { return m_rooms; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

  private:
    friend Result<std::unique_ptr<BeaconListener>> listenForBeacons(std::uint16_t);
    BeaconListener(int socket, std::uint16_t port) : m_socket(socket), m_port(port) {}
    void take(HeardRoom heard);

    int m_socket;
    std::uint16_t m_port;
    std::vector<HeardRoom> m_rooms;
};

// Port 0 chooses a free one.
[[nodiscard]] Result<std::unique_ptr<BeaconListener>> listenForBeacons(std::uint16_t port);

}  // namespace gemba
