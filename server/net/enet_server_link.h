// The server's Link over ENet (UDP, IPv4). One thread owns it. Works around what ENet 1.3.17 gets wrong: errors of
// enet_host_service are counted and never fatal, hostile fragments never reach ENet, views are unsequenced single
// datagrams, peers that send too much or read too little are hung up on, and a PeerId is never used twice.
#pragma once

#include <enet/enet.h>

#include <map>
#include <memory>
#include <string>

#include "shared/base/result.h"
#include "shared/protocol/link.h"

namespace gemba {

class EnetServerLink : public Link {
  public:
    struct Counters {
        std::uint64_t serviceErrors = 0;     // enet_host_service said no; harmless
        std::uint64_t refusedDatagrams = 0;  // by the guard, before ENet saw them
        std::uint64_t hungUp = 0;            // peers that broke a limit
    };

    ~EnetServerLink() override;
    EnetServerLink(const EnetServerLink&) = delete;
    EnetServerLink& operator=(const EnetServerLink&) = delete;

    [[nodiscard]] std::vector<LinkEvent> poll(int waitMs) override;
    void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) override;
    void close(PeerId peer) override;
    void flush() override;

    [[nodiscard]] std::uint16_t port() const { return m_host->address.port; }
    [[nodiscard]] std::size_t peers() const { return m_peers.size(); }
    [[nodiscard]] const Counters& counters() const { return m_counters; }

  private:
    friend Result<std::unique_ptr<EnetServerLink>> listenOn(const std::string&, std::uint16_t, std::size_t);
    struct Peer {  // ENet's peer->data points to it while the peer is there
        PeerId id;
        ENetPeer* line = nullptr;
        bool closing = false;
        std::size_t queuedBytes = 0;  // reliable, not yet acknowledged
        std::size_t queuedMessages = 0;
    };
    struct ServiceCall;

    explicit EnetServerLink(ENetHost* host);
    static int intercept(ENetHost* host, ENetEvent* event);
    static void packetFreed(ENetPacket* packet);
    bool service(int waitMs);
    void take(const ENetEvent& event);
    void connected(ENetPeer& line);
    void disconnected(ENetPeer& line);
    void received(const ENetPeer& line, std::size_t channel, const ENetPacket& packet);
    void hangUp(PeerId peer);
    void shortenHalfOpen();

    ENetHost* m_host;
    std::map<PeerId, Peer> m_peers;
    std::vector<LinkEvent> m_events;
    std::vector<PeerId> m_offenders;
    std::size_t m_nextPeer = 0;
    Counters m_counters;
};

// `host`: an address or name of this machine, "0.0.0.0" or "" for all of them. Port 0 chooses a free one.
[[nodiscard]] Result<std::unique_ptr<EnetServerLink>> listenOn(const std::string& host, std::uint16_t port,
                                                               std::size_t maxPeers);

}  // namespace gemba
