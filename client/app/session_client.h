// One person's side of a session: joins over a Link, keeps room state, views, verdicts and debrief up to date, comes
// back by itself with its token when the line is lost. Used by the window, the terminal and the bot clients alike.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "client/intent/outbox.h"
#include "client/replica/replica.h"
#include "shared/protocol/link.h"
#include "shared/protocol/messages.h"

namespace gemba {

class SessionClient {
  public:
    enum class State : std::uint8_t { Connecting, Joined, Reconnecting, Refused, Failed };
    using Connect = std::function<std::unique_ptr<Link>()>;  // a new link that starts connecting; null = cannot

    // `code`, `name`, `hostKey` and `token` go into the Hello. Failed after `patienceMs` without an answer at first,
    // or after a minute of trying to come back.
    SessionClient(Connect connect, Hello hello, int patienceMs = 5000);

    // Takes in what arrived, sends what is due, reconnects when needed. `nowMs` is any steady real clock.
    void update(std::int64_t nowMs, int waitMs);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    [[nodiscard]] const Welcome& welcome() const { return m_welcome; }  // valid once Joined
    [[nodiscard]] const RoomState& room() const { return m_room; }
    [[nodiscard]] const Replica& replica() const { return m_replica; }
    [[nodiscard]] const PlayerView& view() const { return m_replica.newest(); }
    [[nodiscard]] std::int64_t viewArrivedMs() const { return m_viewArrivedMs; }
    [[nodiscard]] const std::optional<Debrief>& debrief() const { return m_debrief; }
    [[nodiscard]] Outbox& outbox() { return m_outbox; }
    // The own seat by the roster; none while watching.
    [[nodiscard]] SeatId seat() const;

    void send(const ToServer& message);
    void wish(Command command) { m_outbox.add(std::move(command)); }

  private:
    void take(const LinkEvent& event, std::int64_t nowMs);
    void takeMessage(ToClient message, std::int64_t nowMs);
    void lost(std::int64_t nowMs);

    Connect m_connect;
    Hello m_hello;
    int m_patienceMs;
    std::unique_ptr<Link> m_link;
    State m_state = State::Connecting;
    Refusal m_refusal = Refusal::BadMessage;
    std::int64_t m_startedMs = -1;   // of the present attempt; -1 = none yet
    std::int64_t m_lostMs = -1;      // when the line was lost
    std::int64_t m_viewArrivedMs = 0;
    bool m_linkUp = false;
    Welcome m_welcome;
    RoomState m_room;
    Replica m_replica;
    Outbox m_outbox;
    std::optional<Debrief> m_debrief;
};

}  // namespace gemba
