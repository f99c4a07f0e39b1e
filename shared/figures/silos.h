// What the silos cost: together less as played, on the same luck.
#pragma once

#include <vector>

#include "shared/protocol/debrief.h"

namespace gemba {

// Coordinated minus as played: positive = what the silos cost; negative = as played did better. Nothing when
// one lacks.
struct SiloPrice {
    bool known = false;
    Money money;
};
[[nodiscard]] SiloPrice priceOfSilos(const std::vector<BaselineResult>& results);
[[nodiscard]] const BaselineResult* resultOf(const std::vector<BaselineResult>& results, Baseline baseline);

}  // namespace gemba
