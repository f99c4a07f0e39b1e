// Plays a journal again on fresh factories and compares every state hash.
#pragma once

#include "server/replay/factories.h"
#include "server/replay/journal.h"

namespace gemba {

struct Replay {
    std::size_t commands = 0;
    std::size_t hashes = 0;  // compared and equal
    std::size_t restarts = 0;
    std::string difference;  // empty = none; else where and what
    SimTime end;             // on the session's own clock
    Standings standings;
    std::vector<Ghosts> ghosts;  // of each factory that is played
};

// `scenario` is the header's text, read; `build` this program's own name. A journal of another build is refused by
// name.
[[nodiscard]] Result<Replay> replay(const Journal& journal, const Scenario& scenario, const std::string& build);

// What is said about a journal of another build.
[[nodiscard]] std::string otherBuild(const JournalHeader& header, const std::string& build);
// "day 12, hour 4" of the session's own clock
[[nodiscard]] std::string dayText(SimTime at);

}  // namespace gemba
