// The session looked at again: a strip across the window's foot with a timeline, and a column with the eyes and the
// decisions. Hosts steer by buttons, by the timeline and by keys; everybody else watches.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The same layout with room for the strip, across the whole window.
[[nodiscard]] WindowLayout withReplayStrip(const Ui& ui, WindowLayout layout);
// While the table has a replay; `layout` as withReplayStrip gave it.
void replayPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Desk& desk, Acts& acts);
// Whose eyes are looked through, in a sentence.
[[nodiscard]] std::string eyesWords(const Ui& ui, const Table& table);
// In the debrief: opens it, for who may.
void watchAgainButton(const Ui& ui, const Table& table, ImVec2 size, Acts& acts);
// In every frame, whatever is shown: a replay that was closed leads on to the debrief's numbers.
void followReplay(const Table& table, Desk& desk);

}  // namespace gemba
