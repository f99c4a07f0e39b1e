// A session that bots play from the first day to the last, on a luck of its own, with bookmarks that somebody prepared:
// the journal of a room whose host only goes on. Nothing of it is stored; the same talk always gives the same session.
#pragma once

#include "server/session/recovery.h"
#include "shared/scenario/prepared_talk.h"

namespace gemba {

// To be looked at, like one that was opened from a file. `config` is for the talk's preset; its seed is taken from
// `talk`.
[[nodiscard]] Result<Recording> prepareSession(RoomConfig config, const PreparedTalk& talk);

}  // namespace gemba
