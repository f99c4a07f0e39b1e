// One laptop for several people: the screen between two of them, and the strip that says who looks now. They know the
// public plan and nothing of any seat's view.
#pragma once

#include <vector>

#include "client/panels/widgets.h"

namespace gemba {

struct HotPassing {
    const FloorPlan& plan;
    std::vector<SeatId> seats;  // at this laptop, by person
    int at = 0;                 // who looks, or who is to look next
    bool run = false;           // anybody may take it; the days wait
    bool last = false;          // who plans now is the last one
};

// The person who said "that is me"; -1 = nobody yet.
[[nodiscard]] int betweenScreen(const Ui& ui, const HotPassing& passing, const WindowLayout& layout);

[[nodiscard]] WindowLayout withHotSeatStrip(const Ui& ui, WindowLayout layout);
enum class HotStripChoice : std::uint8_t { None, PassOn };
// `layout` as withHotSeatStrip gave it.
[[nodiscard]] HotStripChoice hotSeatStrip(const Ui& ui, const HotPassing& passing, const WindowLayout& layout);

}  // namespace gemba
