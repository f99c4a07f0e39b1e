#include "client/app/visit.h"

#include <algorithm>
#include <chrono>

#include "client/net/enet_client_link.h"
#include "client/panels/table.h"

namespace gemba {

namespace {

bool isOver(const SessionClient& session) {
    return session.state() == SessionClient::State::Refused || session.state() == SessionClient::State::Failed;
}

}  // namespace

Entry tutorialEntry(Entry entry) {
    entry.kind = EntryKind::Solo;
    entry.tutorial = true;
    entry.seat = SeatId(0);
    entry.hotSeats = 0;
    entry.server.scenario = "tutorial";
    entry.server.preset.clear();
    entry.server.difficulty = Difficulty::Normal;
    if (entry.server.seed == 0) entry.server.seed = 1;
    return entry;
}

Visit::Visit(Entry entry) : m_entry(std::move(entry)) {
    if (m_entry.kind == EntryKind::Join)
        connect();
    else
        startServer();
}

// Starting takes some tenths of a second: the window goes on meanwhile.
void Visit::startServer() {
    if (m_entry.kind == EntryKind::Host) m_entry.server.reach = Reach::Network;
    if (isAlone(m_entry.kind)) m_entry.server.port = 0;
    m_starting = std::async(std::launch::async, [options = m_entry.server] { return LocalServer::start(options); });
}

void Visit::takeServer() {
    if (m_starting.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    Result<std::unique_ptr<LocalServer>> started = m_starting.get();
    if (!started.ok()) {
        m_error = started.error();
        return;
    }
    m_server = std::move(started.value());
    Result<JoinLink> link = parseJoinLink(m_server->link());
    if (!link.ok()) {
        m_error = link.error();
        return;
    }
    m_entry.link = link.value();
    connect();
}

void Visit::connect() {
    const JoinLink& link = m_entry.link;
    Hello hello;
    hello.code = link.code;
    hello.name = m_entry.name;
    hello.token = m_entry.token;
    hello.hostKey = link.hostKey;
    hello.kind = m_entry.line;
    m_session.emplace([host = link.host, port = link.port] { return connectTo(host, port); }, std::move(hello));
}

void Visit::update(std::int64_t nowMs) {
    if (m_starting.valid()) takeServer();
    if (!m_session || m_error || m_serverEnded) return;
    m_session->update(nowMs, 0);
    if (m_server && !m_server->alive()) m_serverEnded = true;
    if (m_session->state() == SessionClient::State::Joined && !m_satDown) sitDown();
    if (m_entry.hotSeats > 1 && m_satDown) updateOthers(nowMs);
}

void Visit::sitDown() {
    const RoomState& room = m_session->room();
    if (room.seats.empty()) return;  // the room's state comes after the welcome
    m_satDown = true;
    if (m_entry.line != LineKind::Person) return;
    if (!m_session->seat().isNone()) return;
    SeatId seat = m_entry.seat;
    if (seat.isNone() && m_entry.kind == EntryKind::Solo)
        for (std::size_t i = room.seats.size(); i-- > 0;)
            if (playersOf(room, SeatId(i)).empty()) seat = SeatId(i);
    if (!seat.isNone()) m_session->send(TakeSeat{seat});
}

SessionClient& Visit::sessionOf(int person) {
    return person <= 0 || person >= people() ? *m_session : *m_others[static_cast<std::size_t>(person - 1)];
}

// Each of them has a line and a seat of their own; the first free one, in the plan's order.
void Visit::updateOthers(std::int64_t nowMs) {
    const std::size_t seats = m_session->room().seats.size();
    if (static_cast<std::size_t>(m_entry.hotSeats) > seats) {
        m_error = Error{"--hot-seat " + std::to_string(m_entry.hotSeats),
                        m_session->welcome().plan.id + " has " + std::to_string(seats) + " seats"};
        return;
    }
    const bool placed = !m_session->seat().isNone() && everybodySits();
    if (placed && people() < m_entry.hotSeats) {
        Hello hello;
        hello.code = m_entry.link.code;
        hello.name = m_entry.name + " " + std::to_string(people() + 1);
        m_others.push_back(std::make_unique<SessionClient>(
            [host = m_entry.link.host, port = m_entry.link.port] { return connectTo(host, port); }, std::move(hello)));
    }
    for (const std::unique_ptr<SessionClient>& other : m_others) {
        other->update(nowMs, 0);
        const bool wants = other->state() == SessionClient::State::Joined && other->seat().isNone();
        if (!wants || other != m_others.back() || m_asked == people() || other->room().seats.empty()) continue;
        SeatId free;
        for (std::size_t i = other->room().seats.size(); i-- > 0;)
            if (playersOf(other->room(), SeatId(i)).empty()) free = SeatId(i);
        other->send(TakeSeat{free});
        m_asked = people();
    }
}

bool Visit::everybodySits() const {
    return std::all_of(m_others.begin(), m_others.end(), [](const auto& other) { return !other->seat().isNone(); });
}

Visit::State Visit::state() const {
    if (m_error || m_serverEnded) return State::Failed;
    if (!m_session) return State::Starting;
    if (std::any_of(m_others.begin(), m_others.end(), [](const auto& one) { return isOver(*one); }))
        return State::Failed;
    if (m_session->state() == SessionClient::State::Joined && m_entry.hotSeats > 1) {
        if (people() < m_entry.hotSeats || !everybodySits()) return State::Connecting;
    }
    switch (m_session->state()) {
        case SessionClient::State::Connecting: return State::Connecting;
        case SessionClient::State::Joined: return m_session->room().seats.empty() ? State::Connecting : State::Joined;
        case SessionClient::State::Reconnecting: return State::Lost;
        case SessionClient::State::Refused:
        case SessionClient::State::Failed: break;
    }
    return State::Failed;
}

std::string Visit::sentence(const Texts& texts) const {
    if (m_error) return m_error->text();
    if (m_serverEnded) return texts.say("connect.server_ended");
    if (!m_session) return texts.say("connect.starting");
    if (m_session->state() == SessionClient::State::Refused) return texts.say(keyOf(m_session->refusal()));
    const char* key = m_session->state() == SessionClient::State::Failed ? "connect.no_answer" : "connect.waiting";
    return texts.say(key, {{"host", m_entry.link.host}});
}

std::string Visit::problem() const {
    if (m_error) return m_error->text();
    if (m_serverEnded) return "the server on this machine has stopped";
    for (const std::unique_ptr<SessionClient>& other : m_others)
        if (isOver(*other)) return m_entry.link.host + ": " + other->problem();
    return m_session ? m_entry.link.host + ": " + m_session->problem() : std::string();
}

std::string Visit::guestLink() const {
    if (isAlone(m_entry.kind)) return {};
    JoinLink link = m_entry.link;
    link.hostKey.clear();
    return toText(link);
}

}  // namespace gemba
