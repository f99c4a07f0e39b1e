#include "server/net/enet_server_link.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "server/net/datagram_guard.h"
#include "shared/base/assert.h"
#include "shared/protocol/messages.h"

namespace gemba {

namespace {

constexpr std::size_t kViewHeader = 20;                         // what a ViewDelta adds to its bytes
constexpr std::size_t kMostWaiting = 4 * kMaxMessageBytes;      // received in parts, per peer
constexpr std::size_t kMostQueuedBytes = 4 * kMaxMessageBytes;  // sent and not acknowledged, per peer
constexpr std::size_t kMostQueuedMessages = 1024;
constexpr std::size_t kMostEvents = 4096;  // of one poll
constexpr int kServiceTries = 64;          // a stranger's oversized datagrams cost one try each

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

Error bindError(const std::string& host, std::uint16_t port, int reason) {
    const std::string where = "port " + std::to_string(port);
    if (reason == EADDRINUSE) return {where, "already in use; choose another with --port"};
    if (reason == EACCES) return {where, "not allowed; choose one above 1023 with --port"};
    if (reason == EADDRNOTAVAIL) return {"host " + host, "is not an address of this machine"};
    return {where, "cannot be opened"};
}

}  // namespace

// enet_host_service hands its event pointer to `intercept`; so the callback finds the link without a global.
struct EnetServerLink::ServiceCall {
    ENetEvent event{};
    EnetServerLink* link = nullptr;
};

Result<std::unique_ptr<EnetServerLink>> listenOn(const std::string& host, std::uint16_t port, std::size_t maxPeers) {
    if (!startLibrary()) return Error{"network", "cannot be started"};
    ENetAddress address{};
    address.host = ENET_HOST_ANY;
    address.port = port;
    if (!host.empty() && host != "0.0.0.0" && enet_address_set_host(&address, host.c_str()) < 0)
        return Error{"host " + host, "cannot be resolved"};
    errno = 0;
    ENetHost* enet = enet_host_create(&address, maxPeers, kChannels, 0, 0);
    if (enet == nullptr) return bindError(host, port, errno);
    return std::unique_ptr<EnetServerLink>(new EnetServerLink(enet));
}

EnetServerLink::EnetServerLink(ENetHost* host) : m_host(host) {
    m_host->mtu = kMtu;
    m_host->maximumPacketSize = kMaxMessageBytes;
    m_host->maximumWaitingData = kMostWaiting;
    m_host->intercept = &EnetServerLink::intercept;
}

EnetServerLink::~EnetServerLink() {
    for (const auto& [id, peer] : m_peers) enet_peer_disconnect_now(peer.line, 0);
    enet_host_destroy(m_host);
}

std::vector<LinkEvent> EnetServerLink::poll(int waitMs) {
    shortenHalfOpen();
    int wait = m_events.empty() ? waitMs : 0;
    while (m_events.size() < kMostEvents && service(wait)) wait = 0;
    for (const PeerId peer : std::exchange(m_offenders, {})) hangUp(peer);
    return std::exchange(m_events, {});
}

// True when there may be more. A negative result is a stranger's oversized datagram or a signal: count, go on.
bool EnetServerLink::service(int waitMs) {
    ServiceCall call;
    call.link = this;
    for (int tries = 0; tries < kServiceTries; ++tries) {
        const int wait = tries == 0 ? waitMs : 0;
        const int result = enet_host_service(m_host, &call.event, static_cast<enet_uint32>(std::max(wait, 0)));
        if (result > 0) take(call.event);
        if (result >= 0) return result > 0;
        ++m_counters.serviceErrors;
    }
    return false;
}

int EnetServerLink::intercept(ENetHost* host, ENetEvent* event) {
    EnetServerLink& link = *reinterpret_cast<ServiceCall*>(event)->link;
    const std::span<const std::uint8_t> datagram(host->receivedData, host->receivedDataLength);
    const Datagram verdict = judge(datagram, kMaxMessageBytes);
    if (verdict == Datagram::Fine) return 0;
    ++link.m_counters.refusedDatagrams;
    const std::size_t slot = claimedSlot(datagram);
    if (verdict == Datagram::TooBig && slot < host->peerCount) {
        const ENetPeer& line = host->peers[slot];
        const bool same =
            line.address.host == host->receivedAddress.host && line.address.port == host->receivedAddress.port;
        if (same && line.data != nullptr) link.m_offenders.push_back(static_cast<const Peer*>(line.data)->id);
    }
    return 1;
}

void EnetServerLink::take(const ENetEvent& event) {
    if (event.type == ENET_EVENT_TYPE_CONNECT) connected(*event.peer);
    if (event.type == ENET_EVENT_TYPE_DISCONNECT) disconnected(*event.peer);
    if (event.type == ENET_EVENT_TYPE_RECEIVE) {
        received(*event.peer, event.channelID, *event.packet);
        enet_packet_destroy(event.packet);
    }
}

void EnetServerLink::connected(ENetPeer& line) {
    const PeerId id(m_nextPeer++);
    Peer& peer = m_peers[id];
    peer.id = id;
    peer.line = &line;
    line.data = &peer;
    line.mtu = kMtu;
    enet_peer_throttle_configure(&line, 5000, ENET_PEER_PACKET_THROTTLE_SCALE, 0);
    enet_peer_timeout(&line, 32, 4000, 8000);
    m_events.push_back({LinkEvent::Kind::Connected, id, Channel::Control, {}});
}

void EnetServerLink::disconnected(ENetPeer& line) {
    if (line.data == nullptr) return;
    const PeerId id = static_cast<const Peer*>(line.data)->id;
    line.data = nullptr;
    m_peers.erase(id);
    m_events.push_back({LinkEvent::Kind::Disconnected, id, Channel::Control, {}});
}

void EnetServerLink::received(const ENetPeer& line, std::size_t channel, const ENetPacket& packet) {
    if (line.data == nullptr || channel >= kChannels) return;
    const Peer& peer = *static_cast<const Peer*>(line.data);
    if (peer.closing) return;
    m_events.push_back({LinkEvent::Kind::Received, peer.id, static_cast<Channel>(channel),
                        Bytes(packet.data, packet.data + packet.dataLength)});
}

void EnetServerLink::send(PeerId id, Channel channel, std::span<const std::uint8_t> bytes) {
    ASSERT(!bytes.empty() && bytes.size() <= kMaxMessageBytes);
    ASSERT(channel != Channel::Views || bytes.size() <= kMaxViewBytes + kViewHeader);
    const auto found = m_peers.find(id);
    if (found == m_peers.end() || found->second.closing) return;
    Peer& peer = found->second;
    const bool reliable = channel != Channel::Views;
    ENetPacket* packet = enet_packet_create(bytes.data(), bytes.size(),
                                            reliable ? ENET_PACKET_FLAG_RELIABLE : ENET_PACKET_FLAG_UNSEQUENCED);
    if (packet == nullptr) return hangUp(id);
    if (reliable) {
        packet->userData = &peer;
        packet->freeCallback = &EnetServerLink::packetFreed;
        peer.queuedBytes += bytes.size();
        ++peer.queuedMessages;
    }
    if (enet_peer_send(peer.line, static_cast<enet_uint8>(channel), packet) < 0) enet_packet_destroy(packet);
    if (peer.queuedBytes > kMostQueuedBytes || peer.queuedMessages > kMostQueuedMessages) hangUp(id);
}

void EnetServerLink::packetFreed(ENetPacket* packet) {
    Peer& peer = *static_cast<Peer*>(packet->userData);
    peer.queuedBytes -= packet->dataLength;
    --peer.queuedMessages;
}

void EnetServerLink::close(PeerId id) {
    const auto found = m_peers.find(id);
    if (found == m_peers.end() || found->second.closing) return;
    found->second.closing = true;
    enet_peer_disconnect_later(found->second.line, 0);
}

void EnetServerLink::flush() {
    enet_host_flush(m_host);
}

void EnetServerLink::hangUp(PeerId id) {
    const auto found = m_peers.find(id);
    if (found == m_peers.end()) return;
    ++m_counters.hungUp;
    ENetPeer* line = found->second.line;
    enet_peer_disconnect_now(line, 0);
    disconnected(*line);
}

// Whoever asked to connect and then says nothing holds a slot for 30 s by default; four are enough.
void EnetServerLink::shortenHalfOpen() {
    for (std::size_t i = 0; i < m_host->peerCount; ++i) {
        ENetPeer& line = m_host->peers[i];
        if (line.state == ENET_PEER_STATE_ACKNOWLEDGING_CONNECT) enet_peer_timeout(&line, 8, 2000, 4000);
    }
}

}  // namespace gemba
