#include "client/net/enet_client_link.h"

#include <enet/enet.h>

#include <algorithm>
#include <utility>

#include "shared/base/assert.h"
#include "shared/protocol/messages.h"

namespace gemba {

namespace {

constexpr std::uint32_t kMtu = 1200;
constexpr std::size_t kViewHeader = 20;  // what a ViewDelta adds to its bytes
constexpr std::size_t kMostEvents = 4096;
constexpr int kServiceTries = 64;

struct EnetLibrary {
    bool ready = enet_initialize() == 0;
    EnetLibrary() = default;
    EnetLibrary(const EnetLibrary&) = delete;
    EnetLibrary& operator=(const EnetLibrary&) = delete;
    ~EnetLibrary() { enet_deinitialize(); }
};

bool startLibrary() {
    static const EnetLibrary library;
    return library.ready;
}

class EnetClientLink : public Link {
  public:
    EnetClientLink(ENetHost* host, const ENetAddress& server) : m_host(host) {
        m_host->mtu = kMtu;
        m_host->peers[0].mtu = kMtu;  // goes into the CONNECT
        m_host->maximumPacketSize = kMaxMessageBytes;
        m_host->maximumWaitingData = 4 * kMaxMessageBytes;
        m_server = enet_host_connect(m_host, &server, kChannels, 0);
        if (m_server != nullptr) enet_peer_timeout(m_server, 32, 4000, 8000);
    }
    ~EnetClientLink() override {
        if (m_server != nullptr) enet_peer_disconnect_now(m_server, 0);
        enet_host_destroy(m_host);
    }
    EnetClientLink(const EnetClientLink&) = delete;
    EnetClientLink& operator=(const EnetClientLink&) = delete;

    std::vector<LinkEvent> poll(int waitMs) override {
        int wait = m_events.empty() ? waitMs : 0;
        while (m_events.size() < kMostEvents && service(wait)) wait = 0;
        return std::exchange(m_events, {});
    }

    void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) override {
        ASSERT(!bytes.empty() && bytes.size() <= kMaxMessageBytes);
        ASSERT(channel != Channel::Views || bytes.size() <= kMaxViewBytes + kViewHeader);
        if (m_server == nullptr || m_closing || peer != PeerId(kServerPeer)) return;
        const bool reliable = channel != Channel::Views;
        ENetPacket* packet = enet_packet_create(bytes.data(), bytes.size(),
                                                reliable ? ENET_PACKET_FLAG_RELIABLE : ENET_PACKET_FLAG_UNSEQUENCED);
        if (packet != nullptr && enet_peer_send(m_server, static_cast<enet_uint8>(channel), packet) < 0)
            enet_packet_destroy(packet);
    }

    void close(PeerId peer) override {
        if (m_server == nullptr || m_closing || peer != PeerId(kServerPeer)) return;
        m_closing = true;
        if (m_server->state == ENET_PEER_STATE_CONNECTED) return enet_peer_disconnect_later(m_server, 0);
        enet_peer_reset(m_server);
        disconnected();
    }

    void flush() override { enet_host_flush(m_host); }

  private:
    // True when there may be more. A negative result (a stranger's oversized datagram, a signal) is not an end.
    bool service(int waitMs) {
        ENetEvent event{};
        for (int tries = 0; tries < kServiceTries; ++tries) {
            const int wait = tries == 0 ? std::max(waitMs, 0) : 0;
            const int result = enet_host_service(m_host, &event, static_cast<enet_uint32>(wait));
            if (result > 0) take(event);
            if (result >= 0) return result > 0;
        }
        return false;
    }

    void take(const ENetEvent& event) {
        if (event.type == ENET_EVENT_TYPE_CONNECT) {
            enet_peer_throttle_configure(event.peer, 5000, ENET_PEER_PACKET_THROTTLE_SCALE, 0);
            m_events.push_back({LinkEvent::Kind::Connected, PeerId(kServerPeer), Channel::Control, {}});
        }
        if (event.type == ENET_EVENT_TYPE_DISCONNECT) disconnected();
        if (event.type != ENET_EVENT_TYPE_RECEIVE) return;
        const ENetPacket& packet = *event.packet;
        if (event.channelID < kChannels && !m_closing)
            m_events.push_back({LinkEvent::Kind::Received, PeerId(kServerPeer), static_cast<Channel>(event.channelID),
                                Bytes(packet.data, packet.data + packet.dataLength)});
        enet_packet_destroy(event.packet);
    }

    void disconnected() {
        m_server = nullptr;
        m_events.push_back({LinkEvent::Kind::Disconnected, PeerId(kServerPeer), Channel::Control, {}});
    }

    ENetHost* m_host;
    ENetPeer* m_server = nullptr;
    bool m_closing = false;
    std::vector<LinkEvent> m_events;
};

}  // namespace

Result<std::unique_ptr<Link>> openLink(const std::string& host, std::uint16_t port) {
    if (!startLibrary()) return Error{"network", "cannot be started"};
    ENetAddress address{};
    address.port = port;
    if (enet_address_set_host(&address, host.c_str()) < 0) return Error{"host " + host, "cannot be resolved"};
    ENetHost* enet = enet_host_create(nullptr, 1, kChannels, 0, 0);
    if (enet == nullptr) return Error{"network", "no socket can be opened"};
    return std::unique_ptr<Link>(std::make_unique<EnetClientLink>(enet, address));
}

std::unique_ptr<Link> connectTo(const std::string& host, std::uint16_t port) {
    Result<std::unique_ptr<Link>> link = openLink(host, port);
    return link.ok() ? std::move(link.value()) : nullptr;
}

}  // namespace gemba
