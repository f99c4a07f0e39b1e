// The last views as they were sent to one peer, and the delta for the next one against the newest that arrived.
#pragma once

#include <cstdint>
#include <deque>

#include "shared/protocol/messages.h"

namespace gemba {

class SnapshotHistory {
  public:
    // Keeps the view under a new number and returns it as delta against the newest acknowledged one (or the empty
    // view).
    [[nodiscard]] ViewDelta add(PlayerView view);
    // Numbers that were never sent, or are older than one acknowledged before, change nothing.
    void acknowledge(std::uint32_t number);
    [[nodiscard]] std::uint32_t acknowledged() const { return m_acknowledged; }
    // Sent, but nothing has arrived yet.
    [[nodiscard]] bool waitsForFirst() const { return m_acknowledged == 0 && !m_sent.empty(); }
    // After a reconnect the peer knows nothing.
    void forget();

  private:
    struct Sent {
        std::uint32_t number = 0;
        PlayerView view;
    };
    std::deque<Sent> m_sent;  // oldest first; the acknowledged one is kept as long as it is the base
    std::uint32_t m_next = 1;
    std::uint32_t m_acknowledged = 0;
};

}  // namespace gemba
