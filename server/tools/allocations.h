// Counts what this thread takes from the heap, for the benchmarks. The program's own operator new and delete do it;
// they cost an addition each.
#pragma once

#include <cstddef>

namespace gemba {

struct Allocations {
    std::size_t count = 0;      // so far
    std::size_t liveBytes = 0;  // taken and not given back
    std::size_t peakBytes = 0;  // most that was live at once since the last call of forgetPeak
};
[[nodiscard]] Allocations allocationsSoFar();
void forgetPeak();

}  // namespace gemba
