// The door of the server: takes bytes from a Link, decodes and limits them, brings each peer to the room whose code it
// names, and lets all rooms tick. One thread; nothing here blocks longer than the link's own wait.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "server/session/room.h"

namespace gemba {

class Hall {
  public:
    explicit Hall(Link& link) : m_link(link) {}

    // The room sends through the hall's link. `write` gets the room's journal.
    Room& open(RoomConfig config, Room::Write write);
    // A room that another server left; not in the hall when there is an error.
    [[nodiscard]] Result<Room*> bringBack(RoomConfig config, const Journal& past, Room::Write write);
    // A room that only shows what the journal tells; the same.
    [[nodiscard]] Result<Room*> show(RoomConfig config, Journal past);
    // Takes in what arrived (waiting up to `waitMs` for it) and lets the rooms tick.
    void turn(std::int64_t nowMs, int waitMs);
    [[nodiscard]] const std::vector<std::unique_ptr<Room>>& rooms() const { return m_rooms; }
    // Forgotten rooms end and go.
    [[nodiscard]] bool isEmpty() const { return m_rooms.empty(); }
    // Ends all rooms for good: tells everybody, and hangs up.
    void endAll();
    // Hangs up and leaves the rooms to the next server: people who hear nothing come back by themselves.
    void leaveAll();

  private:
    struct Guest {
        Room* room = nullptr;
        std::int64_t sinceMs = 0;
        std::int64_t secondMs = 0;  // start of the second in which messages are counted
        int messages = 0;
    };
    void take(const LinkEvent& event, std::int64_t nowMs);
    void takeBytes(PeerId peer, const Bytes& bytes, std::int64_t nowMs);
    void greet(PeerId peer, Guest& guest, const Hello& hello);
    void refuse(PeerId peer, Refusal reason);
    [[nodiscard]] bool tooMany(Guest& guest, std::int64_t nowMs) const;
    void dropSilentGuests(std::int64_t nowMs);
    void dropForgottenRooms();
    [[nodiscard]] Result<Room*> keep(Result<std::unique_ptr<Room>> room);
    [[nodiscard]] Room::Send sender();
    [[nodiscard]] Room::Close closer();

    Link& m_link;
    std::vector<std::unique_ptr<Room>> m_rooms;
    std::map<PeerId, Guest> m_guests;
};

}  // namespace gemba
