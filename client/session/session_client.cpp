#include "client/session/session_client.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>

namespace gemba {

namespace {

constexpr std::int64_t kComeBackMs = 5 * 60'000;  // so long we try: time enough to start a server again
constexpr std::int64_t kAttemptMs = 4'000;        // without a Welcome one attempt is over
constexpr std::int64_t kSilenceMs = 4'000;        // a room sends views all the time; without any the line is dead
constexpr std::size_t kMostHeard = 3;
constexpr std::size_t kMostTalks = 100;
constexpr std::array<std::int64_t, 4> kBackoffMs{250, 500, 1000, 2000};

// At most `longest` bytes, never half a character.
void cut(std::string& text, std::size_t longest) {
    if (text.size() <= longest) return;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
}

}  // namespace

const char* textOf(Refusal reason) {
    switch (reason) {
        case Refusal::WrongVersion: return "this program and the server are of different versions";
        case Refusal::WrongCode: return "there is no room with this code";
        case Refusal::RoomFull: return "the room is full";
        case Refusal::SeatTaken: return "somebody else holds that seat";
        case Refusal::BadMessage: return "the server did not understand this program";
        case Refusal::ServerClosing: return "the server is closing";
    }
    return "the server said no";
}

SessionClient::SessionClient(Connect connect, Hello hello, int patienceMs)
    : m_connect(std::move(connect)), m_hello(std::move(hello)), m_patienceMs(patienceMs) {
    cut(m_hello.code, kMaxName);
    cut(m_hello.name, kMaxName);
    cut(m_hello.token, kMaxToken);
    cut(m_hello.hostKey, kMaxToken);
}

void SessionClient::update(std::int64_t nowMs, int waitMs) {
    if (m_firstMs < 0) m_firstMs = nowMs;
    if (!over()) checkPatience(nowMs);
    if (over()) return;
    if (!m_link) open(nowMs, waitMs);
    if (!m_link) return;
    for (const LinkEvent& event : m_link->poll(waitMs)) {
        take(event, nowMs);
        if (!m_link) return;
    }
    if (isDead(nowMs)) return lost(nowMs);
    sendWishes();
    m_link->flush();
}

void SessionClient::checkPatience(std::int64_t nowMs) {
    if (m_state == State::Connecting && nowMs - m_firstMs > m_patienceMs)
        fail("no answer: wrong address, wrong port, or UDP is blocked on the way");
    if (m_state == State::Reconnecting && nowMs - m_lostMs > kComeBackMs)
        fail("the line was lost and did not come back within five minutes");
    if (m_link && m_state == State::Reconnecting && nowMs - m_startedMs > kAttemptMs) lost(nowMs);
}

// A server that was killed says nothing any more; the line itself would notice that later.
bool SessionClient::isDead(std::int64_t nowMs) const {
    return m_state == State::Joined && m_replica.newestNumber() != 0 && nowMs - m_heardMs > kSilenceMs;
}

void SessionClient::open(std::int64_t nowMs, int waitMs) {
    if (nowMs < m_nextTryMs) {
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min<std::int64_t>(waitMs, m_nextTryMs - nowMs)));
        return;
    }
    m_startedMs = nowMs;
    m_link = m_connect();
    if (m_link) return;
    if (m_state == State::Connecting) return fail("the server's name cannot be resolved");
    lost(nowMs);
}

void SessionClient::take(const LinkEvent& event, std::int64_t nowMs) {
    if (event.kind == LinkEvent::Kind::Connected) return greet();
    if (event.kind == LinkEvent::Kind::Disconnected) return lost(nowMs);
    m_heardMs = nowMs;
    ++m_traffic.messages;
    m_traffic.bytes += event.bytes.size();
    ToClient message;
    if (decode(event.bytes, message)) takeMessage(std::move(message), nowMs);
}

// Views count from the empty one again: the server knows nothing of what an earlier line brought.
void SessionClient::greet() {
    m_replica.reset();
    m_link->send(PeerId(kServerPeer), Channel::Control, encode(ToServer{m_hello}));
}

void SessionClient::takeMessage(ToClient message, std::int64_t nowMs) {
    if (auto* welcome = std::get_if<Welcome>(&message)) welcomed(std::move(*welcome));
    if (const auto* no = std::get_if<Refused>(&message)) refused(no->reason);
    if (auto* room = std::get_if<RoomState>(&message)) takeRoom(std::move(*room));
    if (const auto* answer = std::get_if<WishAnswer>(&message)) m_outbox.answer(*answer);
    if (const auto* delta = std::get_if<ViewDelta>(&message)) takeView(*delta, nowMs);
    if (auto* debrief = std::get_if<Debrief>(&message)) m_debrief = std::move(*debrief);
    if (const auto* answer = std::get_if<OrderAnswer>(&message)) m_orders.answer(*answer);
    if (auto* console = std::get_if<HostView>(&message)) m_hostView = std::move(*console);
    if (const auto* bots = std::get_if<DryRunDone>(&message)) m_dryRun = *bots;
    if (auto* standings = std::get_if<Standings>(&message)) m_standings = std::move(*standings);
    if (auto* ghosts = std::get_if<Ghosts>(&message)) m_ghosts = std::move(ghosts->all);
    if (auto* replay = std::get_if<ReplayPlan>(&message)) m_replay = std::move(*replay);
    if (auto* analysis = std::get_if<Analysis>(&message)) m_analysis = std::move(*analysis);
    if (auto* answer = std::get_if<WhatIfAnswer>(&message)) m_whatIf = std::move(*answer);
    if (auto* polls = std::get_if<PollsState>(&message)) m_polls = std::move(*polls);
    if (auto* said = std::get_if<Said>(&message)) m_heard.push_back({std::move(*said), nowMs});
    if (auto* talked = std::get_if<Talked>(&message)) m_talks.push_back({std::move(*talked), nowMs});
    if (m_talks.size() > kMostTalks) m_talks.erase(m_talks.begin());
    if (m_heard.size() > kMostHeard) m_heard.erase(m_heard.begin());
}

// A round that is played again leaves the debrief: its numbers are of a game that did not happen.
void SessionClient::takeRoom(RoomState room) {
    const auto isOver = [](Phase phase) { return phase == Phase::Review || phase == Phase::Debrief; };
    if (isOver(m_room.phase) && !isOver(room.phase)) m_standings.reset();
    if (m_room.phase == Phase::Debrief && room.phase != Phase::Debrief) {
        m_debrief.reset();
        m_polls = {};
    }
    m_room = std::move(room);
}

void SessionClient::welcomed(Welcome welcome) {
    if (m_state == State::Reconnecting) {
        m_outbox.resendAll();
        m_orders.lineIsBack(welcome.lastOrder);
        ++m_traffic.reconnects;
    }
    m_outbox.startAfter(welcome.lastWish);
    m_orders.startAfter(welcome.lastOrder);
    m_welcome = std::move(welcome);
    m_hello.token = m_welcome.token;
    m_state = State::Joined;
    m_tries = 0;
}

// A seat that two others hold is no reason to go: the roster shows who sits there.
void SessionClient::refused(Refusal reason) {
    if (reason == Refusal::SeatTaken && m_state == State::Joined) return;
    m_refusal = reason;
    m_problem = textOf(reason);
    m_state = State::Refused;
    m_link.reset();
}

// A view that cannot be used is answered with the newest one we have, so that the server finds a base we share.
void SessionClient::takeView(const ViewDelta& delta, std::int64_t nowMs) {
    if (m_replica.apply(delta)) {
        ++m_traffic.views;
        m_viewArrivedMs = nowMs;
    } else {
        ++m_traffic.uselessViews;
    }
    if (m_replica.newestNumber() == 0) return;
    m_link->send(PeerId(kServerPeer), Channel::Views, encode(ToServer{ViewAck{m_replica.newestNumber()}}));
}

void SessionClient::lost(std::int64_t nowMs) {
    m_link.reset();
    if (m_state == State::Joined) {
        m_state = State::Reconnecting;
        m_lostMs = nowMs;
    }
    m_nextTryMs = nowMs + kBackoffMs[std::min(m_tries++, kBackoffMs.size() - 1)];
}

void SessionClient::fail(std::string problem) {
    m_problem = std::move(problem);
    m_state = State::Failed;
    m_link.reset();
}

void SessionClient::sendWishes() {
    if (m_state != State::Joined) return;
    for (Wish& wish : m_outbox.takeUnsent()) send(std::move(wish));
    for (Order& order : m_orders.takeUnsent()) send(ToServer{std::move(order)});
}

void SessionClient::send(const ToServer& message) {
    if (m_state == State::Joined && m_link) m_link->send(PeerId(kServerPeer), Channel::Control, encode(message));
}

void SessionClient::send(const HostOrder& order) {
    m_orders.add(order);
    if (m_state != State::Joined) return;  // sent when the line is back
    for (Order& unsent : m_orders.takeUnsent()) send(ToServer{std::move(unsent)});
}

SeatId SessionClient::seat() const {
    for (const PersonState& person : m_room.people)
        if (person.person == m_welcome.person) return person.seat;
    return {};
}

}  // namespace gemba
