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
    bool deaf = false;  // takes no views and acknowledges none

    void send(const ToServer& message) { link->send(PeerId(kServerPeer), Channel::Control, encode(message)); }
    void listen();  // everything that has arrived
    [[nodiscard]] std::optional<Verdict> answerTo(std::uint32_t number) const;

  private:
    void take(const ToClient& message);
    std::vector<std::pair<std::uint32_t, PlayerView>> m_known{{0, PlayerView{}}};
};

}  // namespace gemba
