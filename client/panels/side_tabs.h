// The panel beside the floor shows one of three things: the levers, the own area in numbers, the talk with others.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The row of tabs at the top of the panel.
void sideTabs(const Ui& ui, const Table& table, Desk& desk);

// What is in the panel under the other two tabs.
void numbersPanel(const Ui& ui, const Table& table, const Desk& desk);
void talkPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts);

// A ring round each area that somebody points at just now; `places` of the floor are this frame's probes.
void pointedAreas(const Ui& ui, const Table& table, std::int64_t nowMs);

}  // namespace gemba
