// Between two rounds: what happened. Only numbers that the view holds; no judgement of anybody.
#pragma once

#include "client/panels/widgets.h"

namespace gemba {

// Change of a sum during the present round: now minus the end of the last day before it.
[[nodiscard]] Money changeInRound(Money now, const std::vector<std::int64_t>& byDay, std::int32_t round,
                                  std::int32_t daysPerRound);

void reviewPanel(const Ui& ui, const Table& table, const WindowLayout& layout, Acts& acts);

}  // namespace gemba
