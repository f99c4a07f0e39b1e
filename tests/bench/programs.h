// Programs that a benchmark starts and waits for: how long they ran and how much memory they had.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace gemba {

struct Ran {
    bool well = false;  // ended by itself with 0
    double wallMs = 0;
    double peakMiB = 0;  // resident; of itself and of the programs that it started, whichever had most
};

// The program's path and its words; what it says goes to /dev/null. Without a path it is searched for.
[[nodiscard]] Ran run(const std::vector<std::string>& words);

// Runs it for so long and asks it to end then. Each minute `at` hears the minute and what was resident, in MiB; without
// the programs that it started. False: it ended before.
[[nodiscard]] bool watch(const std::vector<std::string>& words, int minutes,
                         const std::function<void(int minute, double mib)>& at);

}  // namespace gemba
