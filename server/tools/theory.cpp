#include "server/lab/theory/theory.h"

#include <chrono>
#include <iostream>

#include "server/tools/tools.h"

namespace gemba {

namespace {

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int labTheory(const std::string& file, const TheoryOptions& options) {
    Result<std::string> text = readTextFile(file);
    if (!text.ok()) return complain(text.error());
    const Result<std::vector<TheoryRow>> rows = readTheoryRows(text.value(), file);
    if (!rows.ok()) return complain(rows.error());
    TheoryEvents events;
    events.clock = secondsNow;
    std::size_t shown = 0;
    events.onRow = [&](const TheoryResult& result) {
        std::cout << theoryLine(result) << std::endl;
        ++shown;
    };
    events.onSystem = [](std::size_t done, std::size_t all, const std::string& id) {
        std::cerr << "theory: " << done << " of " << all << " systems done, next " << id << "\n";
    };
    std::cout << theoryHeader() << std::endl;
    const TheorySummary summary = checkTheory(rows.value(), options, events);
    if (shown == 0) return complain({file, "no row has an id that begins with '" + options.only + "'"});
    std::cout << summaryLine(summary) << "\n";
    return summary.allMet() ? 0 : 1;
}

}  // namespace gemba
