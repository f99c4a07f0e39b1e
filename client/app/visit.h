// One visit to a room: starts a server of our own when asked, opens the line, joins, sits down, and says in
// one sentence how far it is. Ends the server when it goes.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>

#include "client/session/local_server.h"
#include "client/session/session_client.h"
#include "client/text/texts.h"
#include "shared/protocol/join_link.h"

namespace gemba {

// Replay: nobody plays, a journal is looked at.
enum class EntryKind : std::uint8_t { Solo, Host, Join, Replay };

// Nobody else can come.
[[nodiscard]] constexpr bool isAlone(EntryKind kind) {
    return kind == EntryKind::Solo || kind == EntryKind::Replay;
}

struct Entry {
    EntryKind kind = EntryKind::Solo;
    std::string name;                  // of the person, as others see it; empty = a guest
    std::string token;                 // of an earlier visit, else empty
    JoinLink link;                     // Join only
    LocalServerOptions server;         // of our own, unless we join
    bool talk = false;                 // somebody talks over it before a room; Replay only
    bool tutorial = false;             // with a guide, in a factory of its own
    LineKind line = LineKind::Person;  // others take no seat; Join only
    int hotSeats = 0;                  // people at this one screen, each with a seat; Solo only, 0 = one
    SeatId seat;                       // wished; none = Solo takes the first free one, others choose in the lobby
};

// The same person alone in the tutorial's factory. Its luck is always the same unless one is given.
[[nodiscard]] Entry tutorialEntry(Entry entry);

class Visit {
  public:
    enum class State : std::uint8_t { Starting, Connecting, Joined, Lost, Failed };

    explicit Visit(Entry entry);
    void update(std::int64_t nowMs);

    [[nodiscard]] State state() const;
    // What the person reads while waiting, or why it failed.
    [[nodiscard]] std::string sentence(const Texts& texts) const;
    // The reason for stderr, one line.
    [[nodiscard]] std::string problem() const;
    [[nodiscard]] SessionClient& session() { return *m_session; }  // only when Joined or Lost
    [[nodiscard]] const SessionClient& session() const { return *m_session; }
    // Of the people at this screen: 0 is session(), who hosts.
    [[nodiscard]] SessionClient& sessionOf(int person);
    [[nodiscard]] int people() const { return 1 + static_cast<int>(m_others.size()); }
    // For guests: without the host's key; empty when nobody else can use it.
    [[nodiscard]] std::string guestLink() const;
    [[nodiscard]] const Entry& entry() const { return m_entry; }
    // Our own server keeps a record of the session on this machine, in this file.
    [[nodiscard]] bool recordsHere() const { return m_server != nullptr; }
    [[nodiscard]] std::string journal() const { return m_server->journal(); }

  private:
    void startServer();
    void takeServer();
    void connect();
    void sitDown();
    void updateOthers(std::int64_t nowMs);
    [[nodiscard]] bool everybodySits() const;

    Entry m_entry;
    std::future<Result<std::unique_ptr<LocalServer>>> m_starting;
    std::unique_ptr<LocalServer> m_server;
    std::optional<SessionClient> m_session;
    std::vector<std::unique_ptr<SessionClient>> m_others;  // the other people at this screen
    std::optional<Error> m_error;
    bool m_satDown = false;
    int m_asked = 1;             // people here who have a seat or asked for one
    bool m_serverEnded = false;  // our own one, before we were done
};

}  // namespace gemba
