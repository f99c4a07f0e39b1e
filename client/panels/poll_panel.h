// Predict before you see: one poll to answer, then its answer with the spread; and the cover over what it is about.
// Shows counts, never who.
#pragma once

#include "client/panels/debrief_sheets.h"
#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// Null while nothing is known of it.
[[nodiscard]] const PollState* pollOf(const Table& table, Poll poll);
[[nodiscard]] const std::string& pollWords(const Ui& ui, Poll poll);  // the question
[[nodiscard]] std::string optionWords(const Ui& ui, const FloorPlan& plan, Poll poll, const PollOption& option);

// In the present frame, to its lower edge: options to choose while it is open, bars once it is revealed.
void pollHere(const Ui& ui, const Table& table, const PollState& poll, Acts& acts);

// The poll that keeps the answers on this sheet under cover; none = they may be seen. Only during a walk, and where
// there is somebody to ask.
[[nodiscard]] std::optional<Poll> coverOf(const Table& table, Sheet sheet);
// Says so in the sheet's place; a host may show it without asking.
void coverHere(const Ui& ui, const Table& table, Poll poll, Acts& acts);

}  // namespace gemba
