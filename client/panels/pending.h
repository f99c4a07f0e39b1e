// Reads the wishes that are under way: the newest one that concerns a thing wins over what the view says.
#pragma once

#include <variant>
#include <vector>

#include "shared/protocol/messages.h"

namespace gemba {

// The newest pending wish of this kind for which `concerns` holds; null when there is none.
template <class Wished, class Concerns>
[[nodiscard]] const Wished* newestPending(const std::vector<Wish>& pending, Concerns concerns) {
    for (auto wish = pending.rbegin(); wish != pending.rend(); ++wish) {
        const auto* command = std::get_if<Wished>(&wish->command);
        if (command && concerns(*command)) return command;
    }
    return nullptr;
}

template <class Wished>
[[nodiscard]] const Wished* newestPending(const std::vector<Wish>& pending) {
    return newestPending<Wished>(pending, [](const Wished&) { return true; });
}

}  // namespace gemba
