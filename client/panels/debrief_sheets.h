// The sheets that the pages of the debrief are made of: one chart, or some text, each in a frame of its own.
#pragma once

#include <functional>

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

enum class Sheet : std::uint8_t {
    Bars,
    Lines,
    Race,
    Standings,
    Flow,
    Throughput,
    Times,
    Ageing,
    Survival,
    Delivery,
    Shares,
    Efficiency,
    Strip,
    Holders,
    Reports,
    Promises,
    Decisions,
    Constraint,
    Luck,
    LuckWords,
    WhatIfForm,
    WhatIfCurves,
    Lesson,
    Meanings
};
inline constexpr int kSheets = 24;

// Name of the sheet in texts and probes: "flow", "throughput" ….
[[nodiscard]] std::string_view nameOf(Sheet sheet);

// The debrief must have arrived. `head` draws what stands in the title's place; empty = the title.
void drawSheet(const Ui& ui, const Table& table, Desk& desk, Acts& acts, Sheet sheet, const PanelRect& area,
               const std::function<void()>& head = {});
// What the sheet of the strip needs where it is so wide, its title and edges included.
[[nodiscard]] float stripSheetHeight(const Ui& ui, float width);

}  // namespace gemba
