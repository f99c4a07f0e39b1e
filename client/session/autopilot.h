// What a client without a person does in a room: takes a free seat, lets a bot play it, says it is ready. Used by the
// terminal and by the bot clients. Keeps asking when somebody else was faster.
#pragma once

#include "client/session/session_client.h"

namespace gemba {

class Autopilot {
  public:
    // `wanted` none = the first free seat, looking from place `lookFrom` on, so that many do not all want the same one.
    explicit Autopilot(SeatId wanted = {}, std::size_t lookFrom = 0) : m_wanted(wanted), m_lookFrom(lookFrom) {}

    // Call often while Joined. Sends at most one request per second.
    void update(SessionClient& client, std::int64_t nowMs);
    // Seated and played by a bot, or no seat is free.
    [[nodiscard]] bool settled() const { return m_settled; }

  private:
    [[nodiscard]] SeatId choose(const SessionClient& client) const;
    void sayReady(SessionClient& client);

    SeatId m_wanted;
    std::size_t m_lookFrom;
    std::int64_t m_nextAskMs = 0;
    Phase m_readyIn = Phase::Debrief;
    std::uint64_t m_readySince = 0;  // reconnects then: whoever leaves is no longer ready
    bool m_settled = false;
};

}  // namespace gemba
