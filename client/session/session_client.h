// One person's side of a session: joins over a Link, keeps room state, views, verdicts and debrief up to date, comes
// back by itself with its token when the line is lost. Used by the window, the terminal and the bot clients alike.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/intent/order_book.h"
#include "client/intent/outbox.h"
#include "client/replica/heard.h"
#include "client/replica/replica.h"
#include "shared/protocol/link.h"
#include "shared/protocol/messages.h"

namespace gemba {

// What a host said, and when it came.
struct Heard {
    Said said;
    std::int64_t atMs = 0;
};

class SessionClient {
  public:
    enum class State : std::uint8_t { Connecting, Joined, Reconnecting, Refused, Failed };
    using Connect = std::function<std::unique_ptr<Link>()>;  // a new link that starts connecting; null = cannot

    struct Traffic {
        std::uint64_t messages = 0;
        std::uint64_t bytes = 0;
        std::uint64_t views = 0;         // applied
        std::uint64_t uselessViews = 0;  // late, doubled or against a base we do not have
        std::uint64_t reconnects = 0;
    };

    // `code`, `name`, `hostKey` and `token` go into the Hello, cut to what it can carry. Failed after `patienceMs`
    // without an answer at first, or after five minutes of trying to come back.
    SessionClient(Connect connect, Hello hello, int patienceMs = 5000);

    // Takes in what arrived, sends what is due, reconnects when needed. `nowMs` is any steady real clock. Waits up to
    // `waitMs` for something to arrive; between two attempts it sleeps as long.
    void update(std::int64_t nowMs, int waitMs);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    // When Refused or Failed: why, as one line for people.
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    [[nodiscard]] const Welcome& welcome() const { return m_welcome; }  // valid once Joined
    [[nodiscard]] const RoomState& room() const { return m_room; }
    [[nodiscard]] const Replica& replica() const { return m_replica; }
    [[nodiscard]] const PlayerView& view() const { return m_replica.newest(); }
    [[nodiscard]] std::int64_t viewArrivedMs() const { return m_viewArrivedMs; }
    [[nodiscard]] const std::optional<Debrief>& debrief() const { return m_debrief; }
    [[nodiscard]] Outbox& outbox() { return m_outbox; }
    [[nodiscard]] OrderBook& orders() { return m_orders; }
    [[nodiscard]] const std::optional<HostView>& hostView() const { return m_hostView; }  // hosts only
    [[nodiscard]] const std::optional<DryRunDone>& dryRun() const { return m_dryRun; }    // the newest one
    [[nodiscard]] const std::optional<Standings>& standings() const {
        return m_standings;
    }                                                                              // of the newest round's end
    [[nodiscard]] const std::vector<Heard>& heard() const { return m_heard; }      // the last few, oldest first
    [[nodiscard]] const std::vector<HeardTalk>& talks() const { return m_talks; }  // oldest first, at most 100
    // Other runs of this luck to go along with; empty = it was not played before.
    [[nodiscard]] const std::vector<Ghost>& ghosts() const { return m_ghosts; }
    // Of the newest replay; one is shown while the room says so.
    [[nodiscard]] const std::optional<ReplayPlan>& replay() const { return m_replay; }
    [[nodiscard]] const std::optional<Analysis>& analysis() const { return m_analysis; }  // of the newest debrief
    [[nodiscard]] const std::optional<WhatIfAnswer>& whatIf() const { return m_whatIf; }  // the newest
    [[nodiscard]] const PollsState& polls() const { return m_polls; }                     // of the debrief
    // The own seat by the roster; none while watching.
    [[nodiscard]] SeatId seat() const;
    [[nodiscard]] const Traffic& traffic() const { return m_traffic; }

    // Over the reliable channel; while not Joined it does nothing.
    void send(const ToServer& message);
    void send(const HostOrder& order);
    void wish(Command command) { m_outbox.add(std::move(command)); }

  private:
    [[nodiscard]] bool over() const { return m_state == State::Refused || m_state == State::Failed; }
    void checkPatience(std::int64_t nowMs);
    [[nodiscard]] bool isDead(std::int64_t nowMs) const;
    void open(std::int64_t nowMs, int waitMs);
    void take(const LinkEvent& event, std::int64_t nowMs);
    void greet();
    void takeMessage(ToClient message, std::int64_t nowMs);
    void welcomed(Welcome welcome);
    void refused(Refusal reason);
    void takeView(const ViewDelta& delta, std::int64_t nowMs);
    void lost(std::int64_t nowMs);
    void fail(std::string problem);
    void takeRoom(RoomState room);
    void sendWishes();

    Connect m_connect;
    Hello m_hello;
    int m_patienceMs;
    std::unique_ptr<Link> m_link;
    State m_state = State::Connecting;
    Refusal m_refusal = Refusal::BadMessage;
    std::string m_problem;
    std::int64_t m_firstMs = -1;   // of the first update; -1 = none yet
    std::int64_t m_startedMs = 0;  // of the present attempt
    std::int64_t m_nextTryMs = 0;  // not before this time
    std::size_t m_tries = 0;       // since the line was lost
    std::int64_t m_lostMs = 0;     // when the line was lost
    std::int64_t m_heardMs = 0;    // when anything last came
    std::int64_t m_viewArrivedMs = 0;
    Traffic m_traffic;
    Welcome m_welcome;
    RoomState m_room;
    Replica m_replica;
    Outbox m_outbox;
    OrderBook m_orders;
    std::optional<HostView> m_hostView;
    std::optional<DryRunDone> m_dryRun;
    std::optional<Standings> m_standings;
    std::vector<Ghost> m_ghosts;
    std::vector<Heard> m_heard;
    std::vector<HeardTalk> m_talks;
    std::optional<Debrief> m_debrief;
    std::optional<ReplayPlan> m_replay;
    std::optional<Analysis> m_analysis;
    std::optional<WhatIfAnswer> m_whatIf;
    PollsState m_polls;
};

// One line for people.
[[nodiscard]] const char* textOf(Refusal reason);

}  // namespace gemba
