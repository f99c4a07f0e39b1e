// A session looked at again: what everybody who looks is told once; the moments themselves come as views.
#pragma once

#include <vector>

#include "shared/protocol/session.h"
#include "shared/scenario/lever.h"

namespace gemba {

inline constexpr std::size_t kMaxDecisions = 16'384;  // of all seats; bots make some twenty a day

// Somebody in that seat pulled that lever. Who sat there stays untold.
struct PastDecision {
    SimTime at;   // on the session's own clock
    SeatId seat;  // of the room
    Lever lever = Lever::Post;
    bool bot = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("at", self.at, 0, kLongestMs);
        archive.field("seat", self.seat, 0, kMaxFactories * kMaxSeats - 1);
        archive.field("lever", self.lever, 0, kLevers - 1);
        archive.field("bot", self.bot, 0, 1);
    }
    bool operator==(const PastDecision&) const = default;
};

// Sent when a replay is opened, and again when a bookmark was added to it.
struct ReplayPlan {
    SimTime end;                          // so far the session was played
    std::vector<PastDecision> decisions;  // by time
    std::vector<SimTime> bookmarks;       // as in HostView, where hosts find their words
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("end", self.end, 0, kLongestMs);
        archive.list("decisions", self.decisions, kMaxDecisions);
        archive.numbers("bookmarks", self.bookmarks, kMaxBookmarks, 0, kLongestMs);
    }
    bool operator==(const ReplayPlan&) const = default;
};

}  // namespace gemba
