// "What if …?": a host puts one thing otherwise, from a round on, and everybody sees what would have come of it.
#pragma once

#include "client/charts/chart.h"
#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

// The question, for hosts; else what was asked last.
void whatIfForm(const Ui& ui, const Table& table, Desk& desk, Acts& acts);
// The answer in words above its curves.
void whatIfWords(const Ui& ui, const Table& table);
// As played beside what was asked; the day by day results of both.
[[nodiscard]] std::vector<BaselineResult> whatIfCurves(const Table& table);
// "Limit of 6 boxes at every station, from round 2 on"
[[nodiscard]] std::string questionWords(const Ui& ui, const FloorPlan& plan, const WhatIf& question);

}  // namespace gemba
