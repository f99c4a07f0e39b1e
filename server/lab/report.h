// What every measurement prints: raw rows, then one line per bar. Rows go to a CSV file as well when asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

struct Bar {
    std::string name;
    double measured = 0;
    double limit = 0;
    bool atMost = true;  // else at least
    [[nodiscard]] bool met() const { return atMost ? measured <= limit : measured >= limit; }
};

struct LabReport {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> notes;  // printed between rows and bars
    std::vector<Bar> bars;
};

struct LabOptions {
    std::size_t seeds = 200;
    std::uint64_t from = 1;
    std::string csv;          // empty = none
    std::string preset = "";  // of the scenario; empty = its own session
};

[[nodiscard]] std::string rowsText(const LabReport& report);  // comma separated, a header first
[[nodiscard]] std::string barLine(const Bar& bar);            // "bar NAME measured limit ok|MISS"
[[nodiscard]] bool allMet(const LabReport& report);

struct Summary {
    double mean = 0;
    double halfWidth = 0;  // of the 95 % interval of the mean, normal approximation
};
[[nodiscard]] Summary summarize(const std::vector<double>& values);
[[nodiscard]] std::string decimal(double value, int digits = 3);
[[nodiscard]] std::string interval(const Summary& summary, int digits = 3);  // "12.3 +- 0.4"

}  // namespace gemba
