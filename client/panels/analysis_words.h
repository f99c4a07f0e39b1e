// What the debrief found out by running the session again, as rows for charts and as sentences.
#pragma once

#include "client/charts/effects_chart.h"
#include "client/panels/widgets.h"
#include "shared/rules/explain.h"

namespace gemba {

// By how much each moved the result, the largest first; `at` says which knock-out each row is. By area and lever, never
// by person.
struct DecisionRows {
    std::vector<EffectRow> rows;
    std::vector<std::size_t> at;
};
[[nodiscard]] DecisionRows decisionRows(const Ui& ui, const Table& table);
// What 5 % more speed brings, the most first.
[[nodiscard]] std::vector<EffectRow> stationRows(const Ui& ui, const Table& table);

// "neutron review is the constraint: …", or that none stands out; and which station was busiest, where that is another.
[[nodiscard]] std::string constraintSentence(const Ui& ui, const Table& table);
// What luck did, what playing together is worth beside it, and what explains the result.
void luckWords(const Ui& ui, const Table& table);
// How far the runs have come; draws nothing once all are done.
void analysisProgress(const Ui& ui, std::int32_t donePermille);

}  // namespace gemba
