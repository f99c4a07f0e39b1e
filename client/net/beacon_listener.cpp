#include "client/net/beacon_listener.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace gemba {

namespace {

constexpr int kMostAtOnce = 256;  // datagrams of one update: a flood does not hold up the window

std::string textOf(const in_addr& address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    return ::inet_ntop(AF_INET, &address, text.data(), text.size()) == nullptr ? std::string() : text.data();
}

// Port in host order; 0 when the socket cannot be bound there.
std::uint16_t bindAnywhere(int socket, std::uint16_t port) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_port = htons(port);
    socklen_t size = sizeof here;
    const int yes = 1;
    auto* raw = reinterpret_cast<sockaddr*>(&here);
    if (::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 || ::bind(socket, raw, size) != 0 ||
        ::getsockname(socket, raw, &size) != 0)
        return 0;
    return ntohs(here.sin_port);
}

}  // namespace

Result<std::unique_ptr<BeaconListener>> listenForBeacons(std::uint16_t port) {
    const int opened = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (opened < 0) return Error{"network", "no socket can be opened"};
    if (const std::uint16_t bound = bindAnywhere(opened, port); bound != 0)
        return std::unique_ptr<BeaconListener>(new BeaconListener(opened, bound));
    ::close(opened);
    return Error{"port " + std::to_string(port), "cannot be listened to"};
}

BeaconListener::~BeaconListener() {
    ::close(m_socket);
}

void BeaconListener::update(std::int64_t nowMs) {
    std::array<std::uint8_t, kMaxBeaconBytes + 1> bytes{};  // one more shows what is too long
    for (int i = 0; i < kMostAtOnce; ++i) {
        sockaddr_in from{};
        socklen_t size = sizeof from;
        const ssize_t length =
            ::recvfrom(m_socket, bytes.data(), bytes.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
        if (length < 0) break;
        HeardRoom heard{textOf(from.sin_addr), {}, nowMs};
        if (decodeBeacon(std::span(bytes).first(static_cast<std::size_t>(length)), heard.beacon))
            take(std::move(heard));
    }
    std::erase_if(m_rooms, [&](const HeardRoom& room) { return nowMs - room.heardMs >= kForgetRoomMs; });
}

// A room that calls in two of our networks stays at the address where it was heard first.
void BeaconListener::take(HeardRoom heard) {
    const auto known = std::find_if(m_rooms.begin(), m_rooms.end(),
                                    [&](const HeardRoom& room) { return room.beacon.room == heard.beacon.room; });
    if (known != m_rooms.end()) {
        if (known->address == heard.address) *known = std::move(heard);
        return;
    }
    const auto ofTheSame = std::count_if(m_rooms.begin(), m_rooms.end(),
                                         [&](const HeardRoom& room) { return room.address == heard.address; });
    const bool fits = m_rooms.size() < kMaxHeardRooms && static_cast<std::size_t>(ofTheSame) < kMaxRoomsOfOneAddress;
    if (fits) m_rooms.push_back(std::move(heard));
}

}  // namespace gemba
