// What one seat could do differently while everybody else, and the seat in all other things, goes on as the bot
// own-team-first: one lever at a time.
#pragma once

#include <optional>
#include <string>

#include "server/lab/headless.h"

namespace gemba {

struct SingleLever {
    std::string name;
    std::vector<WorkClass> order;       // empty = as the bot
    std::int32_t wipLimit = 0;          // of all own stations; 0 = as the bot
    std::optional<Answer> answer = {};  // to all requests; none = as the bot
};

// Orders of work, limits, and the same answer to everybody.
[[nodiscard]] const std::vector<SingleLever>& singleLevers();

[[nodiscard]] std::vector<Command> withLever(const SingleLever& lever, const PlayerView& view);

}  // namespace gemba
