#include "client/session/autopilot.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int64_t kAskAgainMs = 1000;

bool isFree(const RoomState& room, SeatId seat) {
    return std::none_of(room.people.begin(), room.people.end(),
                        [&](const PersonState& person) { return person.seat == seat; });
}

}  // namespace

void Autopilot::update(SessionClient& client, std::int64_t nowMs) {
    const RoomState& room = client.room();
    if (room.seats.empty()) return;
    sayReady(client);
    const SeatId seat = client.seat();
    const SeatId choice = seat.isNone() ? choose(client) : seat;
    const bool botPlays = !seat.isNone() && seat.index() < room.seats.size() && room.seats[seat.index()].botPlays;
    m_settled = choice.isNone() || botPlays;
    if (m_settled || nowMs < m_nextAskMs) return;
    m_nextAskMs = nowMs + kAskAgainMs;
    if (seat.isNone()) client.send(TakeSeat{choice});
    client.send(SetAutopilot{true});
}

SeatId Autopilot::choose(const SessionClient& client) const {
    const RoomState& room = client.room();
    if (!m_wanted.isNone()) return m_wanted.index() < room.seats.size() && isFree(room, m_wanted) ? m_wanted : SeatId{};
    for (std::size_t i = 0; i < room.seats.size(); ++i) {
        const SeatId seat((m_lookFrom + i) % room.seats.size());
        if (isFree(room, seat)) return seat;
    }
    return {};
}

void Autopilot::sayReady(SessionClient& client) {
    const Phase phase = client.room().phase;
    const std::uint64_t reconnects = client.traffic().reconnects;
    if (phase == m_readyIn && reconnects == m_readySince) return;
    m_readyIn = phase;
    m_readySince = reconnects;
    if (phase != Phase::Run && phase != Phase::Debrief) client.send(SetReady{true});
}

}  // namespace gemba
