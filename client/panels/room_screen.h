// Everything one sees of a room, by its phase: lobby, briefing, play, review, debrief. The floor itself is
// painted under it by the window; where no panel lies, the mouse belongs to the floor.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// True while the floor is to be seen.
[[nodiscard]] bool showsFloor(const RoomState& room, const Desk& desk);

void roomScreen(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);

enum class MenuChoice : std::uint8_t { None, Resume, Settings, Keys, FullScreen, Leave };
// Over everything, after Escape. Leaving a game played alone ends it.
enum class Company : std::uint8_t { Alone, Others, Audience };  // Audience: of a talk
[[nodiscard]] MenuChoice menuPanel(const Ui& ui, const WindowLayout& layout, Company company);
// One sentence over the floor's upper edge, as long as it is true.
void bannerPanel(const Ui& ui, const WindowLayout& layout, const std::string& sentence);

}  // namespace gemba
