// What each of some things brought: a bar from zero, the interval of its mean as a thin line across its end, the number
// at the right. Where the interval holds zero the bar is an outline: it may have brought nothing.
#pragma once

#include "client/charts/chart.h"
#include "client/charts/plan_names.h"
#include "shared/rules/sample.h"

namespace gemba {

struct EffectRow {
    PlaceName place;
    std::string what;  // behind the place's name; empty = nothing
    Sample brought;    // euros
    ChartTip tip;      // lines under the row's own
};

// From the top; those for which there is no room are left out.
ChartTip drawEffectsChart(const ChartFrame& frame, const std::vector<EffectRow>& rows);
// The row that the mouse is at; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> effectUnder(const ChartFrame& frame, const std::vector<EffectRow>& rows);

}  // namespace gemba
