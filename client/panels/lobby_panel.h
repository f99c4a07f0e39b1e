// Before the game: the room's code and link, who is there, and the seats.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// "K7FQ2M" as it is read aloud: "K7F-Q2M".
[[nodiscard]] std::string spokenCode(const std::string& code);

void lobbyPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);

}  // namespace gemba
