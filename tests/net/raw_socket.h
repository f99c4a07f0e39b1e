// What a stranger or a rude client has: a bare UDP socket, and ENet without our manners.
#pragma once

#include <arpa/inet.h>
#include <enet/enet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <vector>

#include "shared/wire/bits.h"

namespace gemba {

class RawSocket {
  public:
    explicit RawSocket(std::uint16_t port) : m_socket(socket(AF_INET, SOCK_DGRAM, 0)) {
        m_to.sin_family = AF_INET;
        m_to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_to.sin_port = htons(port);
    }
    ~RawSocket() { close(m_socket); }
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;
    void send(const Bytes& bytes) const {
        sendto(m_socket, bytes.data(), bytes.size(), 0, reinterpret_cast<const sockaddr*>(&m_to), sizeof m_to);
    }

  private:
    int m_socket;
    sockaddr_in m_to{};
};

class RawEnetClient {
  public:
    explicit RawEnetClient(std::uint16_t port) : m_host(enet_host_create(nullptr, 1, 3, 0, 0)) {
        m_host->peers[0].mtu = 1200;
        ENetAddress address{};
        address.host = htonl(INADDR_LOOPBACK);
        address.port = port;
        m_peer = enet_host_connect(m_host, &address, 3, 0);
    }
    ~RawEnetClient() { enet_host_destroy(m_host); }  // says no goodbye
    RawEnetClient(const RawEnetClient&) = delete;
    RawEnetClient& operator=(const RawEnetClient&) = delete;

    void knock() { enet_host_flush(m_host); }
    void service() {
        ENetEvent event;
        while (enet_host_service(m_host, &event, 0) > 0)
            if (event.type == ENET_EVENT_TYPE_CONNECT) m_connected = true;
    }
    [[nodiscard]] bool connected() const { return m_connected; }
    void send(std::size_t size) {
        const Bytes bytes(size, 1);
        enet_peer_send(m_peer, 0, enet_packet_create(bytes.data(), size, ENET_PACKET_FLAG_RELIABLE));
    }
    // A datagram of our own making from the connected address: `command` behind a proper header.
    void sendRaw(const Bytes& command) const {
        const unsigned flags = static_cast<unsigned>(m_peer->outgoingSessionID) << ENET_PROTOCOL_HEADER_SESSION_SHIFT;
        const unsigned id = m_peer->outgoingPeerID | flags | ENET_PROTOCOL_HEADER_FLAG_SENT_TIME;
        Bytes bytes{static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id), 0, 1};
        bytes.insert(bytes.end(), command.begin(), command.end());
        ENetBuffer buffer{};
        buffer.data = bytes.data();
        buffer.dataLength = bytes.size();
        enet_socket_send(m_host->socket, &m_peer->address, &buffer, 1);
    }

  private:
    ENetHost* m_host;
    ENetPeer* m_peer = nullptr;
    bool m_connected = false;
};

}  // namespace gemba
