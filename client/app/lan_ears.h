// Hears the rooms of the local network while the start screen is shown, and only then.
#pragma once

#include <memory>

#include "client/net/beacon_listener.h"
#include "client/panels/join_card.h"

namespace gemba {

class LanEars {
  public:
    explicit LanEars(std::uint16_t port) : m_port(port) {}
    // Call every frame of the start screen. A port that cannot be listened to is tried again every few seconds.
    [[nodiscard]] const LanList& hear(std::int64_t nowMs);
    void stop();

  private:
    std::uint16_t m_port;
    std::int64_t m_nextTryMs = 0;
    std::unique_ptr<BeaconListener> m_listener;
    LanList m_list;
};

}  // namespace gemba
