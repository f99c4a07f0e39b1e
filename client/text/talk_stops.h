// Where a talk over a recorded session rests: its bookmarks in the order of time, in the presenter's language. Pure.
#pragma once

#include <string>
#include <vector>

#include "client/text/language.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct TalkStop {
    SimTime at;  // on the session's own clock
    std::string words;
    SeatId eyes;  // of the room; none = from above
    bool operator==(const TalkStop&) const = default;
};

// A bookmark whose words begin with a seat's name and a colon, or are nothing but that name, is to be seen through that
// seat's eyes. A session without bookmarks rests where its rounds begin, and at its end.
[[nodiscard]] std::vector<TalkStop> talkStops(const std::vector<BookmarkState>& bookmarks, SimTime end,
                                              const FloorPlan& original, const Language& language);

}  // namespace gemba
