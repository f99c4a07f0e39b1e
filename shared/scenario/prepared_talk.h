// A talk over a session that bots play: which luck, and at which moments what is said. Read from a file beside its
// scenario, openstack.talk.toml; its words in other languages are in openstack.talk.de.toml. Bytes in, structs out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/scenario/problem.h"
#include "shared/scenario/scenario.h"

namespace gemba {

inline constexpr std::size_t kMaxTalkMarks = 40;
inline constexpr std::size_t kMaxTalkWords = 200;  // bytes of one bookmark, so that they fit on a projector

struct TalkMark {
    std::string name;  // by which translations know it
    SimTime at;        // on the session's own clock
    SeatId eyes;       // none = from above
    std::string words;
};

struct PreparedTalk {
    std::uint64_t seed = 1;
    std::string preset;           // of the scenario; empty = its own session
    std::vector<TalkMark> marks;  // by time, at least one
};

struct ReadPreparedTalk {
    PreparedTalk talk;  // empty unless ok()
    Problems problems;  // in the order of the file
    [[nodiscard]] bool ok() const { return problems.empty(); }
};

// `fileName` only names the file in problems. Days and seats are those of `scenario`.
[[nodiscard]] ReadPreparedTalk readTalk(std::string_view text, const std::string& fileName, const Scenario& scenario);

// A bookmark holds one text, so the seat whose eyes it wants stands before its words: "nova lead: Here it waits".
[[nodiscard]] std::string bookmarkText(const TalkMark& mark, const Scenario& scenario);

}  // namespace gemba
