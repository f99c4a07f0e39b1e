// Clocks and medians of the benchmarks.
#pragma once

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

namespace gemba {

inline double millisecondsOf(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}
inline double wallMs() {
    return millisecondsOf(CLOCK_MONOTONIC);
}
// What `work` took of this thread's time on a processor.
inline double cpuMsOf(const auto& work) {
    const double start = millisecondsOf(CLOCK_THREAD_CPUTIME_ID);
    work();
    return millisecondsOf(CLOCK_THREAD_CPUTIME_ID) - start;
}

// The value that a share of all values does not exceed; 0.5 = the median, 1 = the greatest.
inline double shareOf(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values.empty() ? 0 : values[static_cast<std::size_t>(std::ceil(share * last))];
}
inline double medianOf(std::vector<double> values) {
    return shareOf(std::move(values), 0.5);
}

}  // namespace gemba
