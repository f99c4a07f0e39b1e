// "Walk me through it": the debrief step by step. The host's bar, what belongs to the present step - questions, a poll,
// a page - and honest answers to what is often objected. Everybody's screen follows the host; tabs lead away and back.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Room for the bar under the top bar, while the walk is on.
[[nodiscard]] WindowLayout withWalkBar(const Ui& ui, WindowLayout layout, const RoomState& room);
// Puts this desk where the walk went. Call in every frame of the debrief.
void followWalk(const Table& table, Desk& desk);
// Where the host leads on and back; others see where they are. Draws nothing while there is no walk.
void walkBar(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);
// The host's Page Down and Page Up: on and back.
void walkKeys(const Ui& ui, const Table& table, const Desk& desk, Acts& acts);
// In place of a page: the card, the poll, or the objections.
[[nodiscard]] bool showsWalk(const Desk& desk);
void walkPanel(const Ui& ui, const Table& table, const WindowLayout& layout, const Desk& desk, Acts& acts);
// Begins the walk; only a host has it, and only while there is none.
void walkButton(const Ui& ui, const Table& table, ImVec2 size, Acts& acts);
[[nodiscard]] float walkButtonWidth(const Ui& ui);

// On a big screen: whether the walk has a card or a poll for it, and which page it is at; 0 = none.
[[nodiscard]] bool walkHasScreen(const RoomState& room);
[[nodiscard]] std::uint32_t walkPageOf(const RoomState& room);
void walkScreen(const Ui& ui, const Table& table, const WindowLayout& layout);

}  // namespace gemba
