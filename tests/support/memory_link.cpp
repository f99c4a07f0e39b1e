#include "tests/support/memory_link.h"

#include <utility>

#include "shared/base/assert.h"
#include "shared/base/hash.h"

namespace gemba {

class MemoryNetwork::ServerLink : public Link {
  public:
    explicit ServerLink(MemoryNetwork& network) : m_network(network) {}
    ~ServerLink() override {
        m_network.cutAll();
        m_network.m_server = nullptr;
    }
    std::vector<LinkEvent> poll(int) override {
        const Inbox events = std::exchange(inbox, {});
        return {events.begin(), events.end()};
    }
    void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) override;
    void close(PeerId peer) override { m_network.hangUp(peer); }
    void flush() override {}

    Inbox inbox;

  private:
    MemoryNetwork& m_network;
};

class MemoryNetwork::ClientLink : public Link {
  public:
    explicit ClientLink(MemoryNetwork& network) : m_network(network) {}
    ~ClientLink() override { m_network.hangUp(id); }
    std::vector<LinkEvent> poll(int) override {
        if (id.isNone() && !m_hungUp) m_network.connect(*this);
        const Inbox events = std::exchange(inbox, {});
        return {events.begin(), events.end()};
    }
    void send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) override {
        if (id.isNone() || peer != PeerId(kServerPeer) || m_network.m_server == nullptr) return;
        m_network.deliver(m_network.m_server->inbox,
                          {LinkEvent::Kind::Received, id, channel, Bytes(bytes.begin(), bytes.end())});
    }
    void close(PeerId) override { m_network.hangUp(id); }
    void flush() override {}
    void lost() {
        inbox.push_back({LinkEvent::Kind::Disconnected, PeerId(kServerPeer), Channel::Control, {}});
        id = {};
        m_hungUp = true;
    }

    PeerId id;  // as the server names it; none = not connected
    Inbox inbox;

  private:
    MemoryNetwork& m_network;
    bool m_hungUp = false;
};

void MemoryNetwork::ServerLink::send(PeerId peer, Channel channel, std::span<const std::uint8_t> bytes) {
    const auto found = m_network.m_clients.find(peer);
    if (found == m_network.m_clients.end()) return;
    m_network.deliver(found->second->inbox,
                      {LinkEvent::Kind::Received, PeerId(kServerPeer), channel, Bytes(bytes.begin(), bytes.end())});
}

std::unique_ptr<Link> MemoryNetwork::serverLink() {
    ASSERT(m_server == nullptr);
    auto link = std::make_unique<ServerLink>(*this);
    m_server = link.get();
    return link;
}

std::unique_ptr<Link> MemoryNetwork::clientLink() {
    return std::make_unique<ClientLink>(*this);
}

void MemoryNetwork::cutAll() {
    while (!m_clients.empty()) hangUp(m_clients.begin()->first);
}

void MemoryNetwork::connect(ClientLink& client) {
    if (m_silent || m_server == nullptr) return;
    client.id = PeerId(m_nextPeer++);
    m_clients[client.id] = &client;
    client.inbox.push_back({LinkEvent::Kind::Connected, PeerId(kServerPeer), Channel::Control, {}});
    m_server->inbox.push_back({LinkEvent::Kind::Connected, client.id, Channel::Control, {}});
}

void MemoryNetwork::hangUp(PeerId peer) {
    const auto found = m_clients.find(peer);
    if (found == m_clients.end()) return;
    ClientLink* client = found->second;
    m_clients.erase(found);
    client->lost();
    if (m_server != nullptr) m_server->inbox.push_back({LinkEvent::Kind::Disconnected, peer, Channel::Control, {}});
}

void MemoryNetwork::deliver(Inbox& inbox, LinkEvent event) {
    if (event.channel != Channel::Views) return inbox.push_back(std::move(event));
    if (chance(m_line.lostPermille)) return;
    const bool doubled = chance(m_line.doubledPermille);
    const bool behindAView = !inbox.empty() && inbox.back().kind == LinkEvent::Kind::Received &&
                             inbox.back().channel == Channel::Views && inbox.back().peer == event.peer;
    const bool overtakes = chance(m_line.reorderedPermille) && behindAView;
    if (doubled) inbox.push_back(event);
    inbox.insert(overtakes ? inbox.end() - 1 : inbox.end(), std::move(event));
}

bool MemoryNetwork::chance(int permille) {
    return mix64(combine(m_line.seed, m_draws++)) % 1000 < static_cast<std::uint64_t>(permille);
}

}  // namespace gemba
