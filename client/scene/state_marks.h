// The signs for what people and stations are at when they do not simply work: each has a shape of its own.
#pragma once

#include "client/scene/places.h"

namespace gemba {

enum class StateMark : std::uint8_t {
    None,
    Idle,
    Held,
    Nobody,
    Helps,
    Fire,
    ChangesOver,
    Improves,
    Down,
    Stopped,
    Away
};

[[nodiscard]] StateMark markOf(WorkerState state);  // None for working and for what the figure itself shows
[[nodiscard]] StateMark markOf(Why why);

// As wide as twice `half`.
void drawStateMark(Pen& pen, Layer layer, const Theme& theme, StateMark mark, Point centre, double half);

}  // namespace gemba
