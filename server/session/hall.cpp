#include "server/session/hall.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int64_t kHelloWithinMs = 10'000;
constexpr int kMessagesPerSecond = 200;

}  // namespace

Room::Send Hall::sender() {
    return [this](PeerId peer, Channel channel, const Bytes& bytes) { m_link.send(peer, channel, bytes); };
}

Room::Close Hall::closer() {
    return [this](PeerId peer) { m_link.close(peer); };
}

Room& Hall::open(RoomConfig config, Room::Write write) {
    m_rooms.push_back(std::make_unique<Room>(std::move(config), sender(), closer(), std::move(write)));
    return *m_rooms.back();
}

Result<Room*> Hall::bringBack(RoomConfig config, const Journal& past, Room::Write write) {
    return keep(Room::broughtBack(std::move(config), past, sender(), closer(), std::move(write)));
}

Result<Room*> Hall::show(RoomConfig config, Journal past) {
    return keep(Room::showing(std::move(config), std::move(past), sender(), closer()));
}

Result<Room*> Hall::keep(Result<std::unique_ptr<Room>> room) {
    if (!room.ok()) return room.error();
    m_rooms.push_back(std::move(room.value()));
    return m_rooms.back().get();
}

void Hall::turn(std::int64_t nowMs, int waitMs) {
    for (const LinkEvent& event : m_link.poll(waitMs)) take(event, nowMs);
    dropSilentGuests(nowMs);
    for (const auto& room : m_rooms) room->tick(nowMs);
    dropForgottenRooms();
    m_link.flush();
}

void Hall::endAll() {
    for (const auto& room : m_rooms) room->end();
    for (const auto& [peer, guest] : m_guests) {
        m_link.send(peer, Channel::Control, encode(ToClient{Refused{Refusal::ServerClosing}}));
        m_link.close(peer);
    }
    m_link.flush();
}

void Hall::leaveAll() {
    for (const auto& [peer, guest] : m_guests) m_link.close(peer);
    m_link.flush();
}

void Hall::take(const LinkEvent& event, std::int64_t nowMs) {
    switch (event.kind) {
        case LinkEvent::Kind::Connected: m_guests[event.peer].sinceMs = nowMs; break;
        case LinkEvent::Kind::Disconnected: {
            const auto guest = m_guests.find(event.peer);
            if (guest == m_guests.end()) break;
            if (guest->second.room != nullptr) guest->second.room->leave(event.peer);
            m_guests.erase(guest);
            break;
        }
        case LinkEvent::Kind::Received: takeBytes(event.peer, event.bytes, nowMs); break;
    }
}

void Hall::takeBytes(PeerId peer, const Bytes& bytes, std::int64_t nowMs) {
    const auto found = m_guests.find(peer);
    if (found == m_guests.end()) return;
    Guest& guest = found->second;
    ToServer message;
    if (tooMany(guest, nowMs) || !decode(bytes, message)) return refuse(peer, Refusal::BadMessage);
    if (guest.room != nullptr) {
        guest.room->receive(peer, message);
    } else if (const auto* hello = std::get_if<Hello>(&message)) {
        greet(peer, guest, *hello);
    } else {
        refuse(peer, Refusal::BadMessage);
    }
}

void Hall::greet(PeerId peer, Guest& guest, const Hello& hello) {
    if (hello.version != kProtocolVersion) return refuse(peer, Refusal::WrongVersion);
    const auto room =
        std::find_if(m_rooms.begin(), m_rooms.end(), [&](const auto& r) { return r->code() == hello.code; });
    if (room == m_rooms.end()) return refuse(peer, Refusal::WrongCode);
    if ((*room)->enter(peer, hello)) guest.room = room->get();
}

void Hall::refuse(PeerId peer, Refusal reason) {
    m_link.send(peer, Channel::Control, encode(ToClient{Refused{reason}}));
    m_link.close(peer);
}

bool Hall::tooMany(Guest& guest, std::int64_t nowMs) const {
    if (nowMs - guest.secondMs >= 1000) {
        guest.secondMs = nowMs;
        guest.messages = 0;
    }
    return ++guest.messages > kMessagesPerSecond;
}

void Hall::dropSilentGuests(std::int64_t nowMs) {
    for (const auto& [peer, guest] : m_guests)
        if (guest.room == nullptr && nowMs - guest.sinceMs > kHelloWithinMs) m_link.close(peer);
}

// Nobody is in such a room, so no guest refers to it.
void Hall::dropForgottenRooms() {
    std::erase_if(m_rooms, [](const auto& room) {
        if (room->isForgotten()) room->end();
        return room->isForgotten();
    });
}

}  // namespace gemba
