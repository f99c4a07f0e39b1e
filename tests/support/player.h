// A person in a test: speaks the protocol over any Link, keeps what it was told, applies views like a client.
#pragma once

#include <memory>
#include <optional>

#include "shared/protocol/link.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct Player {
    std::unique_ptr<Link> link;
    Hello hello;
    bool disconnected = false;
    std::optional<Welcome> welcome;
    std::optional<Refusal> refusal;
    RoomState room;
    PlayerView view;
    std::uint32_t viewNumber = 0;
    std::vector<WishAnswer> answers;
    std::optional<Debrief> debrief;
    std::uint32_t lastOrder = 0;
    std::vector<OrderAnswer> orderAnswers;
    std::optional<HostView> console;
    std::optional<DryRunDone> dryRun;
    std::vector<Said> said;
    std::vector<Talked> talked;
    std::optional<Standings> standings;
    std::vector<Ghost> ghosts;
    std::optional<ReplayPlan> replay;
    std::optional<Analysis> analysis;
    std::optional<WhatIfAnswer> whatIf;
    PollsState polls;
    bool deaf = false;  // takes no views and acknowledges none

    void send(const ToServer& message) { link->send(PeerId(kServerPeer), Channel::Control, encode(message)); }
    void send(const HostOrder& order) { send(ToServer{Order{++lastOrder, order}}); }
    void listen();  // everything that has arrived
    [[nodiscard]] std::optional<Verdict> answerTo(std::uint32_t number) const;
    // To the newest order; nothing while it is on its way.
    [[nodiscard]] std::optional<OrderAnswer> answered() const;

  private:
    void take(const ToClient& message);
    std::vector<std::pair<std::uint32_t, PlayerView>> m_known{{0, PlayerView{}}};
};

}  // namespace gemba
