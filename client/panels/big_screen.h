// What a room looks at together: no levers, nobody's seat, type that is read from the last row. Shows what belongs to
// the phase, or what the host chose.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Of the type in bars and pages, and of the floor's own words: nothing the room must read is under 32 px at 1080p.
inline constexpr float kBigScreenZoom = 2.0F;
inline constexpr int kBigScreenFloorPercent = 160;

// The floor takes the panel's place, too.
[[nodiscard]] WindowLayout bigScreenLayout(const WindowLayout& layout);
[[nodiscard]] bool bigScreenShowsFloor(const RoomState& room);
// The room as it may stand before everybody: nobody by name.
[[nodiscard]] RoomState withoutNames(RoomState room, const Texts& texts);
void bigScreen(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk);

}  // namespace gemba
