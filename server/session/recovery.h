// What journals are for when their server is gone: a room that it did not end is brought back, and any session can be
// looked at again. Looks through a state directory for journals without an end, takes hold of them and says which rooms
// can be brought back; the hall does that. Changes no file before `takeOver`.
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

// A session to be looked at: as its journal tells it, in a room with keys of its own.
struct Recording {
    Journal journal;  // without what was torn off
    RoomConfig config;
};

// An error for a journal of another build, and for one that a server still holds, unless it
// has come to its debrief: until then a look at it would be a look through the fog.
[[nodiscard]] Result<Recording> openRecording(const std::string& path, const std::string& build);

// Rooms that another server holds are left to it without a word, and so are rooms of the other kind.
[[nodiscard]] LostRooms findLostRooms(const Search& search);
// Cuts the file where the journal ends, so that the room can go on writing there.
[[nodiscard]] Status takeOver(LostRoom& lost);

}  // namespace gemba
