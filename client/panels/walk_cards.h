// The walk's cards: open questions for the group, and what is often objected with an honest answer.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

[[nodiscard]] const std::string& stepWords(const Ui& ui, CardStep step);
// The scenario's own questions, else the default ones.
[[nodiscard]] std::vector<std::string> questionsOf(const Ui& ui, const Table& table, CardStep step);
// Into the present frame; at "what happened" a host is offered the replay and its bookmarks.
void cardHere(const Ui& ui, const Table& table, CardStep step, Acts& acts);
// Two columns of them in that area. A number of this session stands under an answer, where one answers it and no poll
// is open about it.
void objections(const Ui& ui, const Table& table, const PanelRect& area);

}  // namespace gemba
