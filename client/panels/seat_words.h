// What a seat is called, paid for and marked with, whatever its role.
#pragma once

#include <string>

#include "client/panels/widgets.h"

namespace gemba {

[[nodiscard]] const std::string& seatName(const FloorPlan& plan, SeatId seat);
// What stands under a seat's name: its area, or what people in it do.
[[nodiscard]] std::string seatSubtitle(const Ui& ui, const FloorPlan& plan, SeatId seat);
// The vendors that an employer belongs to; its own name when there are none.
[[nodiscard]] std::string vendorsOf(const FloorPlan& plan, EmployerId employer);
// "1200 € for each own feature that ships", with what the scheme does to it.
[[nodiscard]] std::string payWords(const Ui& ui, const FloorPlan& plan, SeatId seat, Scheme scheme);
// The glyph of the seat's area; a seat without one has a grey disc with its first letter.
void drawSeatMark(const Ui& ui, const FloorPlan& plan, SeatId seat, ImVec2 centre, float radius);
// The same as a widget that stays on the line.
void seatMark(const Ui& ui, const FloorPlan& plan, SeatId seat, float radius);
[[nodiscard]] ImU32 seatColour(const Ui& ui, const FloorPlan& plan, SeatId seat);

}  // namespace gemba
