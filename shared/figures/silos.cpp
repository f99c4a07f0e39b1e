#include "shared/figures/silos.h"

#include <algorithm>

namespace gemba {

const BaselineResult* resultOf(const std::vector<BaselineResult>& results, Baseline baseline) {
    const auto found = std::find_if(results.begin(), results.end(),
                                    [&](const BaselineResult& one) { return one.baseline == baseline; });
    return found == results.end() ? nullptr : &*found;
}

SiloPrice priceOfSilos(const std::vector<BaselineResult>& results) {
    const BaselineResult* played = resultOf(results, Baseline::AsPlayed);
    const BaselineResult* coordinated = resultOf(results, Baseline::Coordinated);
    if (!played || !coordinated) return {};
    return {true, coordinated->factory - played->factory};
}

}  // namespace gemba
