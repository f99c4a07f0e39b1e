// A network in memory for tests without sockets: one server link, any number of client links, and on request
// a seeded bad line that loses, doubles and reorders views (control and bulk always arrive complete and in
// order). Nothing waits: `waitMs` is ignored. The network must outlive its links.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>

#include "shared/protocol/link.h"

namespace gemba {

struct BadLine {
    std::uint64_t seed = 1;
    int lostPermille = 0;
    int doubledPermille = 0;
    int reorderedPermille = 0;  // a view changes places with the one before it, if that is still on its way
};

class MemoryNetwork {
  public:
    explicit MemoryNetwork(BadLine line = {}) : m_line(line) {}
    MemoryNetwork(const MemoryNetwork&) = delete;
    MemoryNetwork& operator=(const MemoryNetwork&) = delete;

    [[nodiscard]] std::unique_ptr<Link> serverLink();
    // A link that has asked to connect. Nobody answers while the server is silent or not there.
    [[nodiscard]] std::unique_ptr<Link> clientLink();
    void setSilent(bool silent) { m_silent = silent; }
    // Breaks every line: both ends see Disconnected, as after a timeout.
    void cutAll();

  private:
    class ServerLink;
    class ClientLink;
    using Inbox = std::deque<LinkEvent>;

    void connect(ClientLink& client);
    void hangUp(PeerId peer);
    void deliver(Inbox& inbox, LinkEvent event);
    bool chance(int permille);

    BadLine m_line;
    std::uint64_t m_draws = 0;
    bool m_silent = false;
    std::size_t m_nextPeer = 0;
    ServerLink* m_server = nullptr;
    std::map<PeerId, ClientLink*> m_clients;  // connected ones
};

}  // namespace gemba
