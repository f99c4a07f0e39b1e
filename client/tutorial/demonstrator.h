// Does what the tutorial's card asks, as a willing person would: for the terminal, where nobody can click, and for
// tests.
#pragma once

#include <vector>

#include "client/tutorial/card.h"

namespace gemba {

struct Deeds {
    std::vector<Command> wishes;
    std::vector<HostOrder> messages;
    bool readsOn = false;
    [[nodiscard]] bool none() const { return wishes.empty() && messages.empty() && !readsOn; }
};

// Nothing while there is nothing to do, or not yet. Doing it twice does no harm.
[[nodiscard]] Deeds deedsFor(const TutorialState& state, const TutorialSight& sight);

}  // namespace gemba
