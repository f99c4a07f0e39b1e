// Words that reached this client.
#pragma once

#include "shared/protocol/messages.h"

namespace gemba {

// What managers said to each other, and when it came, on any steady real clock.
struct HeardTalk {
    Talked talked;
    std::int64_t atMs = 0;
};

}  // namespace gemba
