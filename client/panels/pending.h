// Reads the wishes that are under way: the newest one that concerns a thing wins over what the view says.
#pragma once

#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

#include "client/panels/table.h"

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

// What an order that waits asks for, where it is of this kind.
template <class Wished>
[[nodiscard]] std::optional<Wished> askedBy(const OrderView& order) {
    if constexpr (std::is_same_v<Wished, SetQuality>) {
        if (order.lever == Lever::Quality) return SetQuality{order.amount};
    } else if constexpr (std::is_same_v<Wished, SetCadence>) {
        if (order.lever == Lever::Cadence) return SetCadence{order.amount};
    } else if constexpr (std::is_same_v<Wished, StartProject>) {
        if (order.lever == Lever::Project) return StartProject{order.amount};
    } else if constexpr (std::is_same_v<Wished, SetOvertime>) {
        if (order.lever == Lever::Overtime) return SetOvertime{order.amount != 0};
    } else {
        static_assert(std::is_same_v<Wished, OpenBoard>, "of the orders that wait these are shown");
        if (order.lever == Lever::Board) return OpenBoard{order.amount != 0};
    }
    return {};
}

// The newest word of this kind that is not in force yet: under way, or granted and waiting for its time.
template <class Wished, class Concerns>
[[nodiscard]] std::optional<Wished> newestOrder(const Table& table, Concerns concerns) {
    if (const Wished* wish = newestPending<Wished>(table.pending, concerns)) return *wish;
    for (auto order = table.view.orders.rbegin(); order != table.view.orders.rend(); ++order)
        if (const std::optional<Wished> asked = askedBy<Wished>(*order); asked && concerns(*asked)) return asked;
    return {};
}

template <class Wished>
[[nodiscard]] std::optional<Wished> newestOrder(const Table& table) {
    return newestOrder<Wished>(table, [](const Wished&) { return true; });
}

}  // namespace gemba
