// Calls out into the local network over UDP: the same bytes to the broadcast address of every network this machine is
// in. Never waits and never fails: what the network refuses is lost, and the next call comes soon.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "shared/base/result.h"

namespace gemba {

class BeaconSender {
  public:
    ~BeaconSender();
    BeaconSender(const BeaconSender&) = delete;
    BeaconSender& operator=(const BeaconSender&) = delete;

    void send(std::span<const std::uint8_t> bytes) const;

  private:
    struct Place {
        std::uint32_t address = 0;  // network byte order
        std::uint16_t port = 0;
    };
    friend Result<std::unique_ptr<BeaconSender>> openBeaconSender(const std::string&, const std::string&);
    BeaconSender(int socket, std::uint32_t from, std::optional<Place> only)
        : m_socket(socket), m_from(from), m_only(only) {}
    void sendTo(Place place, std::span<const std::uint8_t> bytes) const;

    int m_socket;
    std::uint32_t m_from;         // 0 = all networks
    std::optional<Place> m_only;  // in place of the networks
};

// `from`: the address that the room listens on, "0.0.0.0" or "" for all; a room that only this machine can reach calls
// nobody. `to`: "ADDRESS" or "ADDRESS:PORT" to call there and nowhere else; "" = this machine's networks.
[[nodiscard]] Result<std::unique_ptr<BeaconSender>> openBeaconSender(const std::string& from, const std::string& to);

}  // namespace gemba
