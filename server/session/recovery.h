// What a server left behind without ending it. Looks through a state directory for journals without an end, takes hold
// of them and says which rooms can be brought back; the hall does that. Changes no file before `takeOver`.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/session/room.h"
#include "server/store/journal_file.h"

namespace gemba {

struct LostRoom {
    std::unique_ptr<JournalFile> file;
    Journal journal;    // without what was torn off, or seen by nobody
    RoomConfig config;  // with the scenario as the journal has it
};

struct LostRooms {
    std::vector<LostRoom> rooms;  // newest first
    std::vector<Error> problems;  // why others stay away: file and reason
};

struct Search {
    std::string directory;
    std::string build;  // this program's name
    RoomKind kind = RoomKind::Shared;
    std::string code;  // empty = all rooms of this kind; else only this one, whatever its kind
};

// Rooms that another server holds are left to it without a word, and so are rooms of the other kind.
[[nodiscard]] LostRooms findLostRooms(const Search& search);
// Cuts the file where the journal ends, so that the room can go on writing there.
[[nodiscard]] Status takeOver(LostRoom& lost);

}  // namespace gemba
