#include "server/net/beacon_sender.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

#include "server/net/interfaces.h"
#include "shared/protocol/beacon.h"

namespace gemba {

namespace {

// Network byte order; nothing for a name that nobody knows.
std::optional<std::uint32_t> resolved(const std::string& host) {
    if (host.empty()) return INADDR_ANY;
    addrinfo wanted{};
    wanted.ai_family = AF_INET;
    wanted.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0) return std::nullopt;
    const std::uint32_t address = reinterpret_cast<const sockaddr_in*>(found->ai_addr)->sin_addr.s_addr;
    ::freeaddrinfo(found);
    return address;
}

sockaddr_in socketAddress(std::uint32_t address, std::uint16_t port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_addr.s_addr = address;
    out.sin_port = htons(port);
    return out;
}

// Bound to what the room listens on, so that whoever hears us can answer there.
int openSocket(std::uint32_t from) {
    const int opened = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (opened < 0) return -1;
    const int yes = 1;
    const sockaddr_in here = socketAddress(from, 0);
    if (::setsockopt(opened, SOL_SOCKET, SO_BROADCAST, &yes, sizeof yes) == 0 &&
        ::bind(opened, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0)
        return opened;
    ::close(opened);
    return -1;
}

}  // namespace

Result<std::unique_ptr<BeaconSender>> openBeaconSender(const std::string& from, const std::string& to) {
    const std::optional<std::uint32_t> here = resolved(from);
    if (!here) return Error{"host " + from, "cannot be resolved"};
    std::optional<BeaconSender::Place> only;
    if (!to.empty()) {
        const auto colon = to.rfind(':');
        const std::string port = colon == std::string::npos ? std::to_string(kBeaconPort) : to.substr(colon + 1);
        const std::optional<std::uint32_t> there = resolved(to.substr(0, colon));
        only = BeaconSender::Place{};
        const auto read = std::from_chars(port.data(), port.data() + port.size(), only->port);
        if (!there || *there == INADDR_ANY || read.ec != std::errc{} || only->port == 0 ||
            read.ptr != port.data() + port.size())
            return Error{"--beacon-to " + to, "must look like ADDRESS or ADDRESS:PORT"};
        only->address = *there;
    }
    const int opened = openSocket(*here);
    if (opened < 0) return Error{"beacon", "no socket can be opened"};
    return std::unique_ptr<BeaconSender>(new BeaconSender(opened, *here, only));
}

BeaconSender::~BeaconSender() {
    ::close(m_socket);
}

void BeaconSender::send(std::span<const std::uint8_t> bytes) const {
    if (m_only) return sendTo(*m_only, bytes);
    for (const std::uint32_t address : broadcastsFor(m_from, interfaces())) sendTo({address, kBeaconPort}, bytes);
}

void BeaconSender::sendTo(Place place, std::span<const std::uint8_t> bytes) const {
    const sockaddr_in there = socketAddress(place.address, place.port);
    static_cast<void>(::sendto(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr*>(&there), sizeof there));
}

}  // namespace gemba
