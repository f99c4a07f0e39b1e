// Many clients in one process, for demonstrations and load: each joins the room, takes a free seat (or watches), lets
// the server's bot play it and acknowledges views until the debrief comes or the server goes.
#pragma once

#include <functional>
#include <iosfwd>

#include "client/session/session_client.h"
#include "shared/protocol/join_link.h"

namespace gemba {

struct BotOptions {
    int count = 8;
    int startEveryMs = 20;           // they do not all knock at the same instant
    int goneSeconds = 300;           // with no line to the server any more, the bots go too
    std::ostream* out = nullptr;     // null = stdout
    SessionClient::Connect connect;  // empty = over the network to the link's host
};

// Prints a line per event and a summary. 0 when every bot got into the room.
[[nodiscard]] int runBots(const JoinLink& link, const BotOptions& options);

}  // namespace gemba
